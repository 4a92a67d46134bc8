package org.practicecommons.operations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.dashboard.Gap;
import org.practicecommons.operations.internal.FirstAudience;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.adoption.Filling;
import org.practicecommons.operations.internal.dashboard.Coverage;
import org.practicecommons.operations.internal.dashboard.Wanting;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;

/**
 * Begins a call for practices on something that {@link ReadDashboard} shows as a gap. It is planned and not yet open:
 * whoever organises it says until when, and who may answer. Answers with the IRI of the call.
 */
public final class CallForGap extends Operation<String> {

    private static final List<Locale> BOTH = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final String gap;
    private final String why;

    /** @param gap key of a {@link Gap}, or its label */
    public CallForGap(String gap, String why) {
        this.gap = gap.strip();
        this.why = why;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.CONTRIBUTE);
    }

    @Override
    String execute(OpenHome home, Session session, Progress progress) {
        Optional<Gap> missing = new Coverage(home, session).wanting().stream().map(Wanting::gap)
                .filter(one -> one.key().equals(gap) || one.label().equalsIgnoreCase(gap)).findFirst();
        if (missing.isEmpty() && session.has(Right.ADMINISTER)) {
            return new CallForIssue(gap, ReadRadar.MONTHS, why).execute(home, session, progress);
        }
        Gap found = missing.orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND,
                Message.of(Operation.class, "gap.unknown", "gap", gap)));
        RevisionSummary concept = home.records().live(found.key(), session);
        RecordObject call = home.mapper().create(home.model().kind(ReadRadar.CALL).orElseThrow(), home.newIri());
        Filling filling = new Filling(home.model(), call.root()).choose("status", "planned");
        BOTH.forEach(language -> fill(filling, found, concept.label(), language));
        if (!session.organisation().isEmpty()) {
            filling.refer("organisers", session.organisation());
        }
        filling.refer(found.field(), found.key());
        home.writer().append(home.writer().change(session, why, List.of(new NewRevision(call.iri(), List.of(),
                new FirstAudience(home, session).usual(), false, home.mapper().write(call).bytes()))));
        return call.iri();
    }

    private static void fill(Filling filling, Gap found, RecordLabel concept, Locale language) {
        String evidence = found.evidence().stream().map(sentence -> sentence.in(language))
                .collect(Collectors.joining(" "));
        filling.text("title", LangText.of(Message.of(Operation.class, "gap.callTitle", "subject",
                concept.label(language)).in(language), language.getLanguage()));
        filling.text("theme", LangText.of(Message.of(Operation.class, "gap.callTheme", "subject",
                concept.label(language), "evidence", evidence).in(language), language.getLanguage()));
    }
}
