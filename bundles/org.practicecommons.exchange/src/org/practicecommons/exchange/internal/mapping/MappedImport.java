package org.practicecommons.exchange.internal.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.internal.Intake;
import org.practicecommons.exchange.internal.LongSet;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.Spill;
import org.practicecommons.exchange.internal.mapping.Mapping.Condition;
import org.practicecommons.exchange.internal.source.SourceFile;

/**
 * One import of foreign files. A record that one row makes goes straight through; what several rows make together, and
 * stubs of what rows refer to, follow at the end.
 */
public final class MappedImport implements AutoCloseable {

    private static final long SPILL_MEMORY = 32L << 20;

    private final Intake intake;
    private final Keys keys;
    private final Report report;
    private final Spill spill;
    private final LongSet seen = new LongSet();
    private final Map<Path, Optional<Mapping>> mappings = new HashMap<>();
    private final Map<Mapping, Concepts> concepts = new HashMap<>();

    /** @param base the community's base IRI */
    public MappedImport(Intake intake, String base, Report report, Path temporary) {
        this.intake = intake;
        this.keys = new Keys(base);
        this.report = report;
        this.spill = new Spill(temporary, SPILL_MEMORY);
    }

    /** Reads one file; nothing where the mapping has mistakes, which are reported once. */
    public void read(SourceFile file, Path mappingFile, Problems problems) throws IOException {
        Optional<Mapping> mapping = mappings.computeIfAbsent(mappingFile, this::mapping);
        if (mapping.isPresent()) {
            Mapping rules = mapping.get();
            Concepts made = concepts.computeIfAbsent(rules, any -> new Concepts(rules.source(), intake.model(), keys,
                    problems, piece -> later(piece)));
            RowMapper mapper = new RowMapper(rules, keys, made, problems,
                    (piece, shared) -> take(piece, shared, problems));
            Set<String> told = new HashSet<>();
            new RowSource(file, rules, problems).read(row -> map(row, rules, mapper, told, problems));
        }
    }

    private Optional<Mapping> mapping(Path file) {
        return new MappingReader(intake.model(), new Problems(report, file.getFileName().toString())).read(file);
    }

    private void map(Row row, Mapping mapping, RowMapper mapper, Set<String> told, Problems problems) {
        report.count("rows", 1);
        row.fields().fieldNames().forEachRemaining(name -> {
            if (!mapping.known().contains(name) && !name.isEmpty() && told.add(name)) {
                problems.info(row.where(), "row.unknownColumn", "column", name);
            }
        });
        for (Condition condition : mapping.where()) {
            if (!condition.holds(row)) {
                return;
            }
        }
        mapper.map(row);
    }

    private void take(Piece piece, boolean shared, Problems problems) {
        if (shared) {
            later(piece);
        } else if (seen.add(LongSet.hash(piece.record()))) {
            intake.take(piece.record(), piece.statements(), false, piece.where(), problems);
        } else {
            problems.error(piece.where(), "row.sameKey", "record", piece.record());
        }
    }

    private void later(Piece piece) {
        try {
            spill.add(piece.record(), piece.bytes());
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE, Message.of(Format.class, "import.temporary", "detail",
                    FileTrouble.cause(e)), e);
        }
    }

    /** Hands out what several rows made together, and the stubs of records that did not come themselves. */
    public void finish() throws IOException {
        spill.groups(this::takeGroup);
    }

    private void takeGroup(List<Spill.Item> items) {
        Piece piece = Pieces.joined(intake.model(), items);
        Problems problems = new Problems(report, "");
        boolean came = seen.contains(LongSet.hash(piece.record()));
        if (!came) {
            intake.take(piece.record(), piece.statements(), piece.stub(), piece.where(), problems);
        } else if (!piece.stub()) {
            problems.error(piece.where(), "row.notShared", "record", piece.record());
        }
    }

    @Override
    public void close() {
        spill.close();
    }
}
