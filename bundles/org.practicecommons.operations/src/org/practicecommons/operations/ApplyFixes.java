package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/**
 * Does what checks offer for several records, as one activity. Each record is checked anew before it is changed, so
 * that nothing is mended that is no longer wrong; a fix that leaves something to write is not for many at once.
 */
public final class ApplyFixes extends Operation<ManyChanged> {

    private static final int MOST_NAMED = 3;

    private final List<Chosen> chosen;
    private final boolean dryRun;
    private final String why;

    /**
     * @param iri of a record
     * @param fix as {@link Fix#id} has it
     */
    public record Chosen(String iri, String fix) {
    }

    /**
     * @param dryRun to be told what they would change, and change nothing
     * @param why if it is empty, what the fixes do is the reason
     */
    public ApplyFixes(List<Chosen> chosen, boolean dryRun, String why) {
        this.chosen = List.copyOf(chosen);
        this.dryRun = dryRun;
        this.why = why;
    }

    /** Whether it can be done to many records at once: all of it is done, and nothing is left to write. */
    public static boolean isForMany(Fix fix) {
        return !fix.startsRecord() && fix.changes().stream()
                .noneMatch(change -> change.sign() == Fix.Sign.ADD && change.value().isEmpty());
    }

    @Override
    ManyChanged execute(OpenHome home, Session session, Progress progress) {
        Map<String, Set<String>> byRecord = new LinkedHashMap<>();
        chosen.forEach(one -> byRecord.computeIfAbsent(home.records().live(one.iri(), session).record(),
                any -> new LinkedHashSet<>()).add(one.fix()));
        Set<String> labels = new LinkedHashSet<>();
        Checking checking = new Checking(home, session);
        ManyChanges.Edit mend = (head, record) -> {
            Map<String, Fix> offered = ApplyFix.offered(checking, head, home.records().payload(head, session));
            List<Fix> fixes = new ArrayList<>();
            byRecord.get(head.record()).forEach(id -> fixes.add(fit(offered.get(id), id, head.record())));
            fixes.forEach(fix -> {
                ApplyFix.mend(home, session, fix, record);
                labels.add(fix.label().in(session.language()));
            });
        };
        return new ManyChanges(home, session, () -> why.isEmpty()
                ? String.join("; ", labels.stream().limit(MOST_NAMED).toList()) : why, dryRun, byRecord.size())
                        .on(List.copyOf(byRecord.keySet()), mend, progress);
    }

    private static Fix fit(Fix fix, String id, String iri) {
        if (fix == null) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, Message.of(Operation.class, "fix.gone", "id", id, "iri", iri));
        } else if (!isForMany(fix)) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "fix.leavesToWrite", "label",
                    fix.label()));
        }
        return fix;
    }
}
