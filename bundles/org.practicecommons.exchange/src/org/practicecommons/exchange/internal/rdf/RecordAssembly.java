package org.practicecommons.exchange.internal.rdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.internal.Intake;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.Spill;
import org.practicecommons.exchange.internal.StatementBytes;
import org.practicecommons.exchange.internal.source.SourceFile;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;

/**
 * Puts the statements of one file together to records, in whatever order they come, in bounded memory. A graph with a
 * record's name and kind is that record; any other statement belongs to the record that its subject is part of. A first
 * reading finds out which records lie in one piece; in the second these pass straight through, and all others are
 * brought together by sorting.
 */
public final class RecordAssembly {

    private static final long SPILL_MEMORY = 48L << 20;

    private final SourceFile file;
    private final Format format;
    private final Intake intake;
    private final Problems problems;
    private final Spill spill;
    private final Layout layout;
    private final Set<String> cutOff = new HashSet<>();
    private final List<Statement> current = new ArrayList<>();
    private String currentRecord = "";
    private String lastRecord = "";
    private long currentLine;
    private long currentSize;

    private RecordAssembly(SourceFile file, Format format, Intake intake, Problems problems, Spill spill) {
        this.file = file;
        this.format = format;
        this.intake = intake;
        this.problems = problems;
        this.spill = spill;
        this.layout = new Layout(intake::isRecordType);
    }

    /**
     * Reads the whole file.
     *
     * @param temporary a folder for files that are gone afterwards
     * @throws Refusal when reading had to stop; all records that were complete up to there have been taken in
     */
    public static void read(SourceFile file, Format format, Intake intake, Problems problems, Path temporary)
            throws IOException {
        try (Spill spill = new Spill(temporary, SPILL_MEMORY)) {
            new RecordAssembly(file, format, intake, problems, spill).run();
        }
    }

    private void run() throws IOException {
        firstReading();
        Optional<Refusal> stop = secondReading();
        flush();
        spill.groups(this::takeGroup);
        if (stop.isPresent()) {
            if (!lastRecord.isEmpty()) {
                problems.error(problems.at(0), "record.cutOff", "record", lastRecord);
            }
            throw stop.get();
        }
    }

    private Optional<Refusal> secondReading() {
        Refusal stop;
        try {
            reader().read(this::accept, problems);
            return Optional.empty();
        } catch (Refusal e) {
            if (e.reason() != Refusal.Reason.BAD_INPUT) {
                throw e;
            }
            stop = e;
        } catch (IOException e) {
            stop = file.trouble(e);
        }
        cutOff.add(lastRecord);
        currentRecord = currentRecord.equals(lastRecord) ? "" : currentRecord;
        return Optional.of(stop);
    }

    private QuadReader reader() {
        return switch (format) {
            case NQUADS, NTRIPLES -> new LineQuads(file);
            case TURTLE, TRIG -> new TurtleQuads(file);
            case JSONLD -> new JsonLdQuads(file);
            case XMI, CSV, XLSX -> throw new IllegalArgumentException(format.id() + " is not RDF");
        };
    }

    private void firstReading() {
        boolean lines = format == Format.NQUADS || format == Format.NTRIPLES;
        try {
            if (lines && new LineLayout(layout, intake::isRecordType).read(file)) {
                return;
            }
            reader().read((graph, statement, line) -> layout.note(graph, statement), new Problems(new Report(), ""));
        } catch (Refusal | IOException e) {
            // the second reading stops at the same place and says so
        }
        layout.finish();
    }

    private void accept(String graph, Statement statement, long line) {
        Optional<String> owner = layout.owner(graph, statement);
        if (owner.isEmpty()) {
            problems.error(problems.at(line), "blank.noOwner", "property", statement.predicate());
            return;
        }
        String record = owner.get();
        lastRecord = record;
        if (record.startsWith(TurtleQuads.NO_BASE)) {
            problems.error(problems.at(line), "iri.relative", "iri", record.substring(TurtleQuads.NO_BASE.length()));
        } else if (layout.isScattered(record, statement)) {
            spill(record, statement);
        } else {
            if (!record.equals(currentRecord)) {
                flush();
                currentRecord = record;
                currentLine = line;
            }
            keep(statement);
        }
    }

    private void spill(String record, Statement statement) {
        try {
            spill.add(record, StatementBytes.write(statement));
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE, Message.of(Format.class, "import.temporary", "detail",
                    FileTrouble.cause(e)), e);
        }
    }

    private void keep(Statement statement) {
        currentSize += size(statement);
        if (currentSize <= Intake.LARGEST_PAYLOAD) {
            current.add(statement);
        }
    }

    private static long size(Statement statement) {
        return statement.subject().length() + statement.predicate().length() + switch (statement.object()) {
            case Value.Iri iri -> iri.iri().length();
            case Value.Literal literal -> literal.lexical().length();
        };
    }

    private void flush() {
        if (!currentRecord.isEmpty()) {
            take(currentRecord, problems.at(currentLine));
        }
        current.clear();
        currentSize = 0;
    }

    private void take(String record, String where) {
        if (currentSize > Intake.LARGEST_PAYLOAD) {
            intake.tooLarge(record, where, problems);
        } else {
            intake.take(record, current, false, where, problems);
        }
    }

    private void takeGroup(List<Spill.Item> items) {
        String record = items.get(0).key();
        current.clear();
        currentSize = 0;
        items.forEach(item -> keep(StatementBytes.read(item.body())));
        if (!cutOff.contains(record)) {
            take(record, problems.at(0));
        }
    }
}
