package org.practicecommons.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.EmergingIssue.Wording;
import org.practicecommons.operations.internal.AskedQuestions;
import org.practicecommons.operations.internal.FirstAudience;
import org.practicecommons.operations.internal.Groups;
import org.practicecommons.operations.internal.NewRecords;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Unanswered;
import org.practicecommons.search.Embedder;
import org.practicecommons.search.RisingTerm;
import org.practicecommons.search.WordedQuestion;

/** Puts what was asked for in vain, and what new records speak of, together by what it means. */
final class Radar {

    /** Where organisations of a record stand that says them itself. */
    private static final String SAID_BY = "leadOrganisations";
    private static final Set<String> KINDS = Set.of("Practice", "Event", "Consultation", "CallAnswer");
    private static final int MOST_TERMS = 30;
    private static final int MOST_QUESTIONS = 500;
    /** Two wordings share more than half of all their words, or they do not say the same. */
    private static final double MORE_THAN_HALF = 0.5;
    /**
     * Short texts on any two issues of one field come nearer to each other than a question to what has nothing to do
     * with it: so much of what lies between that and being the same is asked for.
     */
    private static final double CLOSER = 0.4;

    private final OpenHome home;
    private final Session session;
    private final Unanswered unanswered;
    private final LocalDate today;
    private final int months;

    /** @param months how old a record may be to count as new */
    Radar(OpenHome home, Session session, int months) {
        this.home = home;
        this.session = session;
        this.unanswered = new Unanswered(home, session);
        this.today = Unanswered.today(home);
        this.months = months;
    }

    private record Item(Wording wording, WordedQuestion said, float[] vector, boolean answered) {

        boolean isNamedAs(Item other) {
            return said.called().keySet().stream().anyMatch(other.said.called()::containsKey);
        }
    }

    /** Those about which nobody has done anything yet, what is asked for and said most first; nothing is near yet. */
    List<EmergingIssue> issues() {
        List<Item> items = items();
        return Groups.of(items.size(), (one, other) -> nearness(items.get(one), items.get(other))).stream()
                .map(group -> group.stream().map(items::get).toList())
                .filter(group -> group.stream().noneMatch(Item::answered))
                .map(group -> new EmergingIssue(group.stream().map(Item::wording).toList(), List.of(), List.of(),
                        List.of()))
                .sorted(Comparator.comparingLong((EmergingIssue issue) -> -issue.weight())
                        .thenComparing(EmergingIssue::name)).toList();
    }

    /**
     * @param said an id, or one of its wordings
     * @throws Refusal NOT_FOUND
     */
    EmergingIssue find(String said) {
        String words = said.strip().toLowerCase(Locale.ROOT);
        return issues().stream().filter(issue -> issue.wordings().stream().anyMatch(wording ->
                wording.id().equals(words) || wording.text().text().equals(words))).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND,
                        Message.of(Operation.class, "radar.unknown", "issue", said)));
    }

    /**
     * Keeps a record that was made of an issue, for the audience that new records usually have; the issue is not listed
     * from then on.
     */
    String keep(RecordObject made, EmergingIssue issue, AskedQuestions.Answer answer, String why) {
        home.writer().append(home.writer().change(session, why, List.of(new NewRevision(made.iri(), List.of(),
                new FirstAudience(home, session).usual(), false, home.mapper().write(made).bytes()))));
        answer(issue, answer);
        return made.iri();
    }

    /** From now on it is not listed. */
    void answer(EmergingIssue issue, AskedQuestions.Answer answer) {
        issue.wordings().forEach(wording -> home.questions().answered(wording.text().language(),
                wording.text().text(), answer, today));
    }

    private List<Item> items() {
        List<AskedQuestions.Kept> kept = home.questions().all(today);
        List<AskedQuestions.Kept> personal =
                kept.stream().filter(question -> unanswered.mayNameSomebody(question.words())).toList();
        home.questions().forget(personal); // somebody of that name came after the question
        Map<LangText, RisingTerm> rising = new LinkedHashMap<>();
        home.projections().index(session.isPublic(), index -> index.rising(
                new NewRecords(home).since(today.minusMonths(months)), KINDS, SAID_BY, MOST_TERMS, session)).stream()
                .filter(term -> !unanswered.mayNameSomebody(term.text().text()))
                .forEach(term -> rising.put(term.text(), term));
        Map<Wording, Boolean> wordings = new LinkedHashMap<>();
        kept.stream().filter(question -> !personal.contains(question))
                .sorted(Comparator.comparingInt(AskedQuestions.Kept::times).reversed()
                        .thenComparing(AskedQuestions.Kept::words).thenComparing(AskedQuestions.Kept::language))
                .limit(MOST_QUESTIONS).forEach(question -> wordings.put(wording(question, rising),
                        question.answer() != AskedQuestions.Answer.NONE));
        rising.values().forEach(term -> wordings.put(new Wording(term.text(), 0, Optional.empty(), Optional.empty(),
                Optional.of(term), Map.of()), false));
        return read(wordings);
    }

    /** What is asked for in the very words of new records is one wording. */
    private static Wording wording(AskedQuestions.Kept question, Map<LangText, RisingTerm> rising) {
        LangText text = LangText.of(question.words(), question.language());
        boolean asked = question.times() > 0;
        return new Wording(text, question.times(), Optional.of(question.first()).filter(any -> asked),
                Optional.of(question.last()).filter(any -> asked), Optional.ofNullable(rising.remove(text)), Map.of());
    }

    private List<Item> read(Map<Wording, Boolean> wordings) {
        Optional<Embedder> embedder = home.projections().embedder();
        List<Wording> readable = wordings.keySet().stream().filter(wording ->
                embedder.filter(model -> model.languages().contains(wording.text().language())).isPresent()).toList();
        List<float[]> vectors = embedder.map(model -> model.passages(readable.stream()
                .map(wording -> wording.text().text()).toList())).orElse(List.of());
        List<Item> items = new ArrayList<>();
        wordings.forEach((wording, answered) -> {
            WordedQuestion said = unanswered.worded(wording.text().text());
            int place = readable.indexOf(wording);
            items.add(new Item(new Wording(wording.text(), wording.asked(), wording.first(), wording.last(),
                    wording.rising(), said.called()), said, place < 0 ? null : vectors.get(place), answered));
        });
        return items;
    }

    /** From below 0, for what does not belong together, to 1. */
    private double nearness(Item one, Item other) {
        if (one.isNamedAs(other)) {
            return 1;
        }
        double words = shared(one.said().stems(), other.said().stems());
        return one.vector() == null || other.vector() == null ? words
                : Math.max(words, near(one.vector(), other.vector()));
    }

    private double near(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        double related = home.projections().embedder().orElseThrow().related();
        double least = related + CLOSER * (1 - related);
        return (product - least) / (1 - least);
    }

    private static double shared(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        long both = one.stream().filter(other::contains).count();
        double share = all.isEmpty() ? 0 : (double) both / all.size();
        return share > MORE_THAN_HALF ? (share - MORE_THAN_HALF) / (1 - MORE_THAN_HALF) : share - 1;
    }

    /** The labels of what has one of its wordings for a name already. */
    String namesOf(EmergingIssue issue) {
        return home.projections().ledger(ledger -> ledger.labels(issue.namedBy(), session)).values().stream()
                .map(label -> label.label(session.language())).collect(Collectors.joining(", "));
    }
}
