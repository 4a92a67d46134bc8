package org.practicecommons.operations;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.operations.internal.AskedQuestions;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Schemes;
import org.practicecommons.operations.internal.Unanswered;
import org.practicecommons.operations.internal.Writer;
import org.practicecommons.operations.internal.adoption.Filling;

/**
 * Makes an emerging issue a concept: its wordings become names, the day on which it was first asked for, or today where
 * nobody has, becomes the day on which it was first seen, and the evidence stands in the note on when to use it. It is
 * not listed as emerging any more, whatever becomes of the concept. Answers with the IRI of the concept.
 */
public final class DefineIssue extends Operation<String> {

    private static final String SCHEME = "issues";
    private static final List<Locale> BOTH = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final String issue;
    private final int months;
    private final Optional<String> scheme;
    private final String why;

    /**
     * @param issue id of the issue, or one of its wordings
     * @param months as they were asked for when it was listed
     * @param scheme IRI of the scheme; empty for that of issues which the product brings, if it is here
     */
    public DefineIssue(String issue, int months, Optional<String> scheme, String why) {
        this.issue = issue;
        this.months = months;
        this.scheme = scheme;
        this.why = why;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    String execute(OpenHome home, Session session, Progress progress) {
        Writer.require(session, Right.CURATE);
        scheme.ifPresent(iri -> RecordOfKind.read(home, session, iri, "ConceptScheme"));
        Radar radar = new Radar(home, session, months);
        EmergingIssue found = radar.find(issue);
        if (!found.namedBy().isEmpty()) {
            throw new Refusal(Refusal.Reason.CONFLICT, Message.of(Operation.class, "radar.named",
                    "issue", found.name().text(), "concepts", radar.namesOf(found)));
        }
        return radar.keep(concept(home, session, found), found, AskedQuestions.Answer.DEFINED, why);
    }

    private RecordObject concept(OpenHome home, Session session, EmergingIssue found) {
        RecordObject made = home.mapper().create(home.model().kind(ConceptEdit.KIND).orElseThrow(), home.newIri());
        Filling filling = new Filling(home.model(), made.root()).choose("status", "emerging")
                .day("firstSeen", found.firstAsked().orElseGet(() -> Unanswered.today(home)));
        Set<String> named = new HashSet<>();
        for (EmergingIssue.Wording wording : found.wordings()) {
            LangText text = wording.text();
            filling.texts(named.add(text.language()) ? "prefLabel" : "altLabel", List.of(text));
        }
        BOTH.forEach(language -> filling.text("scopeNote", LangText.of(found.evidence().stream()
                .map(sentence -> sentence.in(language)).collect(Collectors.joining(" ")), language.getLanguage())));
        scheme.map(Set::of).orElseGet(() -> new Schemes(home, session).withKey(SCHEME))
                .forEach(iri -> filling.refer("inScheme", iri));
        return made;
    }
}
