package org.practicecommons.operations.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.WordedQuestion;

/** Decides whether what somebody asked is to be kept, because too few practices answer it. */
public final class Unanswered {

    /** One or two practices may say a word by the way; three that say it are something to begin with. */
    private static final int FEW = 3;
    private static final String PRACTICE = "Practice";
    private static final String PERSON = "Person";
    private static final String CONCEPT = "Concept";

    private final OpenHome home;
    private final Session session;

    public Unanswered(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /** What cannot be kept, for want of room on the disk, is only logged: somebody waits for what was found. */
    public void consider(String typed) {
        QuestionWords.of(typed).ifPresent(words -> {
            WordedQuestion question = worded(words);
            boolean title = question.called().values().stream().anyMatch(kind -> !kind.equals(CONCEPT));
            if (question.answers() < FEW && !question.stems().isEmpty() && !title && !mayNameSomebody(words)) {
                try {
                    home.questions().asked(session.actor(), question.language(), words, today(home));
                } catch (Refusal refusal) {
                    System.getLogger(Unanswered.class.getName()).log(System.Logger.Level.WARNING,
                            refusal.getMessage());
                }
            }
        });
    }

    /** What words say, whatever was chosen beside them. */
    public WordedQuestion worded(String words) {
        SearchRequest request = new SearchRequest(words, Set.of(PRACTICE), Map.of(), "", 0, 0, false);
        return home.projections().index(session.isPublic(), index -> index.worded(request, session));
    }

    /** Better too often than not: a word that is in the name of a person and in that of no concept is enough. */
    public boolean mayNameSomebody(String words) {
        return home.projections().index(false, index -> index.speaksOf(words, PERSON, CONCEPT));
    }

    public static LocalDate today(OpenHome home) {
        return LocalDate.ofInstant(home.environment().now(), ZoneOffset.UTC);
    }
}
