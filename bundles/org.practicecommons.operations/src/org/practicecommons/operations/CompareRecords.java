package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.checks.adoption.Comparison;
import org.practicecommons.checks.adoption.Comparisons;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;

/** Practices and organisations side by side, from two to four. */
public final class CompareRecords extends Operation<Comparison> {

    public static final int LEAST = 2;
    public static final int MOST = 4;
    /** What can be compared. */
    public static final List<String> KINDS = List.of("Practice", "Organisation");

    private final List<String> iris;

    public CompareRecords(List<String> iris) {
        this.iris = List.copyOf(iris);
    }

    @Override
    Comparison execute(OpenHome home, Session session, Progress progress) {
        if (iris.size() < LEAST || iris.size() > MOST) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "compare.count", "least", LEAST,
                    "most", MOST));
        }
        return new Comparisons(home.model(), new VisibleSurroundings(home, session)).of(iris.stream()
                .map(iri -> RecordOfKind.read(home, session, iri, KINDS.toArray(String[]::new))).toList());
    }
}
