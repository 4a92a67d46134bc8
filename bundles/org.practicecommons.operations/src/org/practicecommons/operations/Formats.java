package org.practicecommons.operations;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.ExportSettings;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.RecordReader;
import org.practicecommons.exchange.RecordReaders;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.internal.OpenHome;

/** Formats by the names that people type. */
final class Formats {

    /** The format that is one table; its other name, that of the file that holds all tables, is not meant. */
    private static final String ONE_TABLE = "csv";
    private static final String WORKBOOK = "xlsx";

    private Formats() {
    }

    /** @throws Refusal WRONG_USE that names the formats which can be written */
    static Format exported(String name) {
        return Format.of(name).filter(Format::isExported).orElseThrow(() -> new Refusal(Refusal.Reason.WRONG_USE,
                Message.of(Operation.class, "format.unknown", "format", name, "formats", Format.exported().stream()
                        .map(Format::id).collect(Collectors.joining(", ")))));
    }

    /**
     * What tables need to be written: those of all kinds together, or one alone where a table by itself was asked for.
     *
     * @throws Refusal WRONG_USE when a table by itself was asked for and no kind, or a part kind in another format
     */
    static ExportSettings settings(OpenHome home, Session session, String format, Optional<Kind> kind) {
        boolean part = kind.isPresent() && !kind.get().isRecord();
        boolean alone = format.equalsIgnoreCase(ONE_TABLE) || format.equalsIgnoreCase(WORKBOOK) && part;
        if (alone && kind.isEmpty()) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "export.whichTable"));
        }
        if (!alone && part) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "export.partKind",
                    "kind", kind.get().name()));
        }
        return new ExportSettings(home.temporary(), alone ? kind : Optional.empty(),
                iris -> labels(home, session, iris));
    }

    private static Map<String, String> labels(OpenHome home, Session session, Collection<String> iris) {
        Map<String, String> labels = new HashMap<>();
        home.projections().ledger(ledger -> ledger.labels(iris, session)).forEach((iri, label) -> {
            if (!label.labels().isEmpty()) {
                labels.put(iri, label.label(session.language()));
            }
        });
        return labels;
    }

    /**
     * @param name of a kind or part kind, or its label in English or French, in any case
     * @throws Refusal WRONG_USE that names the kinds there are
     */
    static Kind kind(RecordModel model, String name) {
        List<Kind> kinds = Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).toList();
        return model.kind(name).or(() -> kinds.stream().filter(kind ->
                        kind.label(Locale.ENGLISH).equalsIgnoreCase(name)
                                || kind.label(Locale.FRENCH).equalsIgnoreCase(name)).findFirst())
                .orElseThrow(() -> new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "kind.unknown",
                        "kind", name, "kinds", kinds.stream().map(Kind::name).collect(Collectors.joining(", ")))));
    }

    /** @throws Refusal WRONG_USE that names the formats which can be read */
    static Optional<String> imported(Optional<String> name) {
        return name.map(typed -> Format.of(typed).map(Format::id).or(() -> readers().filter(typed::equalsIgnoreCase)
                .findFirst()).orElseThrow(() -> new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class,
                        "format.unknown", "format", typed, "formats", Stream.concat(
                                Arrays.stream(Format.values()).map(Format::id), readers()).distinct()
                                .collect(Collectors.joining(", "))))));
    }

    /** Of all files that can be read without a mapping, sorted. */
    static List<String> endings() {
        return Stream.of(Stream.of(ONE_TABLE), Arrays.stream(Format.values()).map(Format::extension),
                RecordReaders.installed().stream().flatMap(reader -> reader.endings().stream()))
                .flatMap(some -> some).distinct().sorted().toList();
    }

    private static Stream<String> readers() {
        return RecordReaders.installed().stream().map(RecordReader::id);
    }
}
