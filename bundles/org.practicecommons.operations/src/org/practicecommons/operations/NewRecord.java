package org.practicecommons.operations;

import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.OpenHome;

/** A new, empty record with an IRI of its own; nothing is kept until it is saved. */
public final class NewRecord extends Operation<EditableRecord> {

    private final String kind;

    public NewRecord(String kind) {
        this.kind = kind;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.CONTRIBUTE);
    }

    @Override
    EditableRecord execute(OpenHome home, Session session, Progress progress) {
        Kind found = home.model().kind(kind).filter(Kind::isRecord)
                .orElseThrow(() -> new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "kind.unknown",
                        "kind", kind, "kinds", home.model().recordKinds().stream().map(Kind::name)
                                .collect(Collectors.joining(", ")))));
        return EditableRecord.create(home, session, found);
    }
}
