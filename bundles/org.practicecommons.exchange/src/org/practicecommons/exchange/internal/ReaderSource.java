package org.practicecommons.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Described;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.RecordReader;
import org.practicecommons.exchange.RecordSource;
import org.practicecommons.exchange.internal.mapping.Keys;
import org.practicecommons.exchange.internal.source.Lines;
import org.practicecommons.exchange.internal.source.SourceFile;
import org.practicecommons.graph.Statement;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** One file for one reader; what it hands over goes the way of everything that comes in. */
public final class ReaderSource implements RecordSource {

    private final RecordReader reader;
    private final SourceFile file;
    private final Intake intake;
    private final Problems problems;
    private final Keys keys;

    /** @param base the community's base IRI */
    public ReaderSource(RecordReader reader, SourceFile file, Intake intake, Problems problems, String base) {
        this.reader = reader;
        this.file = file;
        this.intake = intake;
        this.problems = problems;
        this.keys = new Keys(base);
    }

    @Override
    public RecordModel model() {
        return intake.model();
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }

    @Override
    public void lines(LineReader taker) throws IOException {
        try (InputStream in = file.open()) {
            Lines lines = new Lines(in, Intake.LARGEST_PAYLOAD);
            while (lines.next()) {
                if (lines.isTooLong()) {
                    error(lines.number(), Message.of(Format.class, "line.tooLong",
                            "megabytes", Intake.LARGEST_PAYLOAD >> 20));
                } else if (lines.isUtf8()) {
                    taker.read(lines.number(), lines.text());
                } else {
                    error(lines.number(), Message.of(Format.class, "line.notUtf8"));
                }
            }
        }
    }

    @Override
    public String iri(String key) {
        return keys.record(reader.id(), key);
    }

    @Override
    public Described describe(String kind, String key, long line) {
        Kind known = intake.model().kind(kind).filter(Kind::isRecord).orElseThrow(() -> new Refusal(
                Refusal.Reason.BAD_INPUT, Message.of(Format.class, "reader.noKind", "kind", kind)));
        return new Described(this, known, iri(key), line);
    }

    @Override
    public void take(String iri, Collection<Statement> statements, long line) {
        intake.take(iri, statements, false, problems.at(line), problems);
    }

    @Override
    public void error(long line, Message sentence) {
        tell(Finding.Severity.ERROR, line, sentence);
    }

    @Override
    public void warning(long line, Message sentence) {
        tell(Finding.Severity.WARNING, line, sentence);
    }

    private void tell(Finding.Severity severity, long line, Message sentence) {
        problems.report().add(new Finding(severity, sentence.key(), problems.at(line), "", sentence));
    }
}
