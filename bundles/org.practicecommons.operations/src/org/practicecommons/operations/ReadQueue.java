package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/**
 * Gathers what needs a hand, as far as the asker may see it and may change it. References, definitions and times come
 * from the graph and the ledger and cover all records; findings only the records saved last, since a check has to read
 * a record. Who may change nothing gets groups with nothing in them.
 */
public final class ReadQueue extends Operation<Queue> {

    /** After so many months without a change a record is worth a look. */
    public static final int MONTHS = 24;

    private final Set<Queue.Sort> sorts;
    private final int months;
    private final int limit;

    /** Everything. */
    public ReadQueue(int months, int limit) {
        this(EnumSet.allOf(Queue.Sort.class), months, limit);
    }

    /**
     * @param months for how long nobody has touched a record
     * @param limit entries of each group at most
     */
    public ReadQueue(Set<Queue.Sort> sorts, int months, int limit) {
        this.sorts = Set.copyOf(sorts);
        this.months = months;
        this.limit = limit;
    }

    @Override
    Queue execute(OpenHome home, Session session, Progress progress) {
        List<Queue.Sort> asked = EnumSet.allOf(Queue.Sort.class).stream().filter(sorts::contains)
                .filter(sort -> sort != Queue.Sort.TWINS || session.has(Right.ADMINISTER)).toList();
        progress.begin(Message.of(Operation.class, "queue.task"), asked.size());
        Gathering gathering = new Gathering(home, session, limit, progress);
        List<Queue.Group> groups = new ArrayList<>();
        for (Queue.Sort sort : asked) {
            if (!progress.isCancelled()) {
                groups.add(switch (sort) {
                    case FINDINGS -> gathering.findings();
                    case TWINS -> gathering.twins();
                    case BROKEN -> gathering.broken();
                    case UNDEFINED -> gathering.undefined();
                    case UNTOUCHED -> gathering.untouched(months);
                });
                progress.worked(1);
            }
        }
        return new Queue(groups);
    }
}
