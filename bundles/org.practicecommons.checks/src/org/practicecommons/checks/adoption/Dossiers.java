package org.practicecommons.checks.adoption;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.RecordModel;

/** Puts dossiers together. Made for one answer. */
public final class Dossiers {

    private static final List<Locale> BOTH = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final RecordModel model;
    private final Surroundings around;

    public Dossiers(RecordModel model, Surroundings around) {
        this.model = model;
        this.around = new Remembered(around);
    }

    /** The questions of a set, in their order. */
    public List<RecordObject> questions(String set) {
        return around.pointingTo("Criterion", "set", set).stream()
                .sorted(Comparator.comparingInt((RecordObject criterion) ->
                        told(criterion).number("position").orElse(Integer.MAX_VALUE))
                        .thenComparing(RecordObject::iri)).toList();
    }

    /**
     * @param adoption a record of the kind Adoption
     * @param set IRI of the set of questions
     */
    public Dossier of(RecordObject adoption, String set) {
        Told told = told(adoption);
        List<DossierQuestion> questions = new ArrayList<>();
        for (RecordObject criterion : questions(set)) {
            questions.add(question(criterion, questions.size() + 1, told));
        }
        Weighed whole = questions.stream().map(DossierQuestion::weighed).reduce(Weighed.NOTHING, Weighed::plus);
        String version = around.read(set).flatMap(record -> told(record).values("versionLabel").stream().findFirst())
                .map(Object::toString).orElse("");
        return new Dossier(Mentioned.of(around, adoption.iri()), Mentioned.of(around, set), version, whole,
                constructs(questions), questions, suggestions(questions));
    }

    private Told told(RecordObject record) {
        return new Told(model, record.root());
    }

    private DossierQuestion question(RecordObject criterion, int number, Told adoption) {
        Told told = told(criterion);
        Optional<Told> answer = adoption.parts("answers").stream()
                .filter(part -> part.targets("question").contains(criterion.iri())).findFirst();
        List<Localised> steps = adoption.parts("adaptations").stream()
                .filter(step -> step.targets("addresses").contains(criterion.iri()))
                .map(step -> words(step, "title")).toList();
        return new DossierQuestion(criterion.iri(), number, words(told, "name"), words(told, "question"),
                told.targets("construct").stream().findFirst().orElse(""),
                told.values("weight").stream().mapToDouble(weight -> ((BigDecimal) weight).doubleValue()).findFirst()
                        .orElse(1),
                answer.map(part -> choice(part, "answer")).orElse(""),
                answer.map(part -> words(part, "note")).orElse(language -> ""), source(told),
                words(told, "citedPlace"), steps);
    }

    private static String choice(Told told, String field) {
        return told.field(field).flatMap(choice -> choice.value(told.object()).map(value ->
                choice.choice(value).name())).orElse("");
    }

    private static Localised words(Told told, String field) {
        List<LangText> texts = texts(told, field);
        return language -> LangText.best(texts, language.getLanguage()).map(LangText::text).orElse("");
    }

    private static List<LangText> texts(Told told, String field) {
        return told.values(field).stream().map(LangText.class::cast).toList();
    }

    private Localised source(Told criterion) {
        List<Mentioned> sources = criterion.targets("sources").stream().map(iri -> Mentioned.of(around, iri)).toList();
        return language -> sources.stream().map(source -> source.in(language)).collect(Collectors.joining("; "));
    }

    /** A construct adds to itself and to the side of the matter that stands above it. */
    private List<Dossier.Construct> constructs(List<DossierQuestion> questions) {
        Map<String, Map<String, Weighed>> bySide = new LinkedHashMap<>();
        for (DossierQuestion question : questions) {
            if (!question.construct().isEmpty()) {
                String side = side(question.construct());
                Map<String, Weighed> sums = bySide.computeIfAbsent(side, any -> new LinkedHashMap<>());
                sums.merge(side, question.weighed(), Weighed::plus);
                if (!side.equals(question.construct())) {
                    sums.merge(question.construct(), question.weighed(), Weighed::plus);
                }
            }
        }
        return bySide.entrySet().stream().flatMap(side -> side.getValue().entrySet().stream()
                .map(sum -> new Dossier.Construct(sum.getKey(), Mentioned.of(around, sum.getKey()),
                        sum.getKey().equals(side.getKey()) ? "" : side.getKey(), sum.getValue()))).toList();
    }

    private String side(String construct) {
        return around.read(construct).flatMap(concept -> told(concept).targets("broader").stream()
                .filter(broader -> around.kindOf(broader).isPresent()).min(String::compareTo)).orElse(construct);
    }

    private List<Dossier.Suggestion> suggestions(List<DossierQuestion> questions) {
        return questions.stream().filter(DossierQuestion::isGap)
                .sorted(Comparator.comparingDouble((DossierQuestion gap) -> -(gap.weight() - gap.weighed().gained()))
                        .thenComparing(DossierQuestion::number))
                .map(gap -> new Dossier.Suggestion(gap.iri(), gap.name(), step(gap))).toList();
    }

    /** What the question advises, else a sentence that names it. */
    private List<LangText> step(DossierQuestion gap) {
        List<LangText> advice = around.read(gap.iri()).map(criterion -> texts(told(criterion), "advice"))
                .orElse(List.of());
        return !advice.isEmpty() ? advice : BOTH.stream().map(language -> LangText.of(Message.of(Dossier.class,
                "dossier.step", "question", gap.name()).in(language), language.getLanguage())).toList();
    }
}
