package org.practicecommons.operations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.edit.Assignment;
import org.practicecommons.operations.internal.edit.FieldEditor;
import org.practicecommons.search.FoundRecord;
import org.practicecommons.search.SearchRequest;

/**
 * Changes one field in many records, as one activity that {@link RevertChange} takes back, or says what that would do.
 * The field is one of the model, whatever its type; an assignment is written as for {@link EditFields}.
 */
public final class ChangeMany extends Operation<ManyChanged> {

    private final Which which;
    private final String assignment;
    private final Optional<String> insteadOf;
    private final int shown;
    private final boolean dryRun;
    private final String why;

    /**
     * The records to change.
     *
     * @param iris each by itself; a record that is not there is refused
     * @param search if there are none: all that match it well; its offset and limit do not count
     */
    public record Which(List<String> iris, Optional<SearchRequest> search) {

        public Which {
            iris = List.copyOf(iris);
        }

        public static Which these(List<String> iris) {
            return new Which(iris, Optional.empty());
        }

        public static Which found(SearchRequest search) {
            return new Which(List.of(), Optional.of(search));
        }
    }

    /**
     * @param insteadOf only where the field has this value, and in its place
     * @param shown of how many records each change, and each reason to stay, is told
     */
    public ChangeMany(Which which, String assignment, Optional<String> insteadOf, int shown, boolean dryRun,
            String why) {
        this.which = which;
        this.assignment = assignment;
        this.insteadOf = insteadOf;
        this.shown = shown;
        this.dryRun = dryRun;
        this.why = why;
    }

    @Override
    ManyChanged execute(OpenHome home, Session session, Progress progress) {
        Assignment typed = Assignment.parse(assignment);
        if (insteadOf.isPresent() && typed.sign() != Assignment.Sign.PUT) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "many.insteadOf"));
        }
        ManyChanges.Edit edit = (head, record) -> {
            FieldEditor editor = new FieldEditor(home, session, record.root(), record.root());
            insteadOf.ifPresent(old -> editor.apply(typed.saying(Assignment.Sign.TAKE, old)));
            if (insteadOf.isEmpty()) {
                editor.apply(typed);
            } else if (!typed.value().isEmpty()) {
                editor.apply(typed.saying(Assignment.Sign.ADD, typed.value()));
            }
        };
        return new ManyChanges(home, session, () -> why, dryRun, shown)
                .on(iris(home, session, progress), edit, progress);
    }

    private List<String> iris(OpenHome home, Session session, Progress progress) {
        if (which.search().isEmpty()) {
            return new LinkedHashSet<>(which.iris()).stream()
                    .map(iri -> home.records().live(iri, session).record()).toList();
        }
        Searching searching = new Searching(home, session, Searching.A_MOMENT, progress);
        return searching.matches(searching.understood(which.search().get())).stream().map(FoundRecord::iri).sorted()
                .toList();
    }
}
