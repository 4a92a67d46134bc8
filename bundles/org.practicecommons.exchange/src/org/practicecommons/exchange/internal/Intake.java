package org.practicecommons.exchange.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.IncomingRecord;
import org.practicecommons.graph.Normalised;
import org.practicecommons.graph.PayloadNormaliser;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * The one way from statements to an incoming record: normalised, with a kind that the model knows, and of a size that a
 * home can hold.
 */
public final class Intake {

    /** Bytes of the largest payload that is taken in. */
    public static final int LARGEST_PAYLOAD = 16 << 20;

    /** Changes of form that are told one by one; the rest of a file's are only counted. */
    private static final int TOLD_CHANGES = 100;

    private final RecordModel model;
    private final Consumer<IncomingRecord> receiver;

    public Intake(RecordModel model, Consumer<IncomingRecord> receiver) {
        this.model = model;
        this.receiver = receiver;
    }

    public RecordModel model() {
        return model;
    }

    /** Whether a statement that gives something this type makes it a record. */
    public boolean isRecordType(String term) {
        return model.kindByTerm(term).filter(Kind::isRecord).isPresent();
    }

    /** Takes the statements of one record; trouble with it goes to the problems. */
    public void take(String record, Collection<Statement> statements, boolean stub, String where, Problems problems) {
        take(record, statements, stub, "", where, problems);
    }

    /** @param base id of the revision that the record was written from, or empty */
    public void take(String record, Collection<Statement> statements, boolean stub, String base, String where,
            Problems problems) {
        Optional<Kind> kind = kind(record, statements, where, problems);
        if (kind.isEmpty()) {
            return;
        }
        Normalised normalised;
        try {
            normalised = new PayloadNormaliser(record).normalise(believed(record, statements, where, problems));
        } catch (Refusal e) {
            problems.error(where, "record.refused", "record", record, "reason", e.sentence());
            return;
        }
        byte[] payload = normalised.payload().bytes();
        if (payload.length > LARGEST_PAYLOAD) {
            tooLarge(record, where, problems);
            return;
        }
        normalised.findings().forEach(finding -> tell(finding, problems));
        problems.report().count("read", 1);
        receiver.accept(new IncomingRecord(record, kind.get().name(), payload, stub, base, where));
    }

    /** Without what is worked out and never stated. */
    private List<Statement> believed(String record, Collection<Statement> statements, String where,
            Problems problems) {
        statements.stream().map(Statement::predicate).filter(model::isComputed).distinct().forEach(property ->
                problems.warning(where, "record.computed", "record", record, "property", model.shorten(property)));
        return statements.stream().filter(statement -> !model.isComputed(statement.predicate())).toList();
    }

    public void tooLarge(String record, String where, Problems problems) {
        problems.error(where, "record.tooLarge", "record", record, "megabytes", LARGEST_PAYLOAD >> 20);
    }

    private static void tell(Finding finding, Problems problems) {
        if (finding.severity() != Finding.Severity.INFO) {
            problems.report().add(finding);
            return;
        }
        problems.report().count("normalised", 1);
        if (problems.report().count("normalised") <= TOLD_CHANGES) {
            problems.report().add(finding);
        }
    }

    private Optional<Kind> kind(String record, Collection<Statement> statements, String where, Problems problems) {
        List<String> types = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.predicate().equals(Xsd.TYPE) && statement.subject().equals(record)
                    && statement.object() instanceof Value.Iri type) {
                types.add(type.iri());
            }
        }
        List<Kind> kinds = types.stream().distinct().flatMap(type -> model.kindByTerm(type).stream())
                .filter(Kind::isRecord).toList();
        if (kinds.size() == 1) {
            return Optional.of(kinds.get(0));
        }
        if (kinds.size() > 1) {
            problems.error(where, "record.severalKinds", "record", record, "kinds", kinds);
        } else if (types.isEmpty()) {
            problems.repeatedError(where, "record.noType", "", "record", record);
        } else {
            String unknown = String.join(", ", types.stream().map(model::shorten).toList());
            problems.repeatedError(where, "record.unknownKind", unknown, "record", record, "types", unknown);
        }
        return Optional.empty();
    }
}
