package org.practicecommons.operations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.operations.internal.AskedQuestions;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Writer;
import org.practicecommons.operations.internal.adoption.Filling;

/**
 * Begins a call for practices on an emerging issue. It is planned and not yet open: whoever organises it says until
 * when, and who may answer. The issue is not listed as emerging any more. Answers with the IRI of the call.
 */
public final class CallForIssue extends Operation<String> {

    private static final List<Locale> BOTH = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final String issue;
    private final int months;
    private final String why;

    /**
     * @param issue id of the issue, or one of its wordings
     * @param months as they were asked for when it was listed
     */
    public CallForIssue(String issue, int months, String why) {
        this.issue = issue;
        this.months = months;
        this.why = why;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    String execute(OpenHome home, Session session, Progress progress) {
        Writer.require(session, Right.CONTRIBUTE);
        Radar radar = new Radar(home, session, months);
        EmergingIssue found = radar.find(issue);
        RecordObject call = home.mapper().create(home.model().kind(ReadRadar.CALL).orElseThrow(), home.newIri());
        Filling filling = new Filling(home.model(), call.root()).choose("status", "planned");
        BOTH.forEach(language -> fill(filling, found, language));
        if (!session.organisation().isEmpty()) {
            filling.refer("organisers", session.organisation());
        }
        found.namedBy().forEach(concept -> filling.refer("issues", concept));
        return radar.keep(call, found, AskedQuestions.Answer.CALLED, why);
    }

    /** The words are in the language in which they were asked; what stands around them is in both. */
    private static void fill(Filling filling, EmergingIssue found, Locale language) {
        String words = LangText.best(found.wordings().stream().map(EmergingIssue.Wording::text).toList(),
                language.getLanguage()).filter(text -> text.isIn(language.getLanguage())).orElse(found.name()).text();
        String all = found.wordings().stream().map(wording -> wording.text().text())
                .collect(Collectors.joining("; "));
        String evidence = found.evidence().stream().map(sentence -> sentence.in(language))
                .collect(Collectors.joining(" "));
        filling.text("title", LangText.of(Message.of(Operation.class, "radar.callTitle", "issue", words).in(language),
                language.getLanguage()));
        filling.text("theme", LangText.of(Message.of(Operation.class, "radar.callTheme", "wordings", all, "evidence",
                evidence).in(language), language.getLanguage()));
    }
}
