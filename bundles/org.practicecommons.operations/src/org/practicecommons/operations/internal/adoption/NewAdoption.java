package org.practicecommons.operations.internal.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.checks.adoption.Comparison;
import org.practicecommons.checks.adoption.Comparisons;
import org.practicecommons.checks.adoption.Fact;
import org.practicecommons.checks.adoption.Mentioned;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;

/** Makes the records of an adoption from what is known of the practice and of the adopter. */
public final class NewAdoption {

    private static final List<Locale> BOTH = List.of(Locale.ENGLISH, Locale.FRENCH);
    /**
     * What the adopter takes over of a practice as a start. Not what was measured at the source, not its words, people
     * and contacts, and not where and when it was done.
     */
    private static final List<String> TAKEN_OVER = List.of("summary", "description", "kind", "issues", "rights",
            "grounds", "groups", "scales", "approaches", "methodTypes", "techniques", "purposes", "costs", "timeNeeded",
            "roles", "steps", "rules", "application", "setting", "conceptUses", "artefacts", "lessons", "methodsUsed",
            "sources", "languages", "licence", "attribution");

    private final OpenHome home;
    private final Surroundings around;
    private final RecordObject practice;
    private final String adopter;

    /** @param adopter IRI of an organisation */
    public NewAdoption(OpenHome home, Session session, RecordObject practice, String adopter) {
        this.home = home;
        this.around = new VisibleSurroundings(home, session);
        this.practice = practice;
        this.adopter = adopter;
    }

    /** @param questions IRI of the set of questions on transfer, if there is one */
    public RecordObject adoption(Optional<String> questions) {
        RecordObject made = home.mapper().create(home.model().kind("Adoption").orElseThrow(), home.newIri());
        Filling filling = new Filling(home.model(), made.root()).texts("title", title())
                .refer("practice", practice.iri()).refer("adopter", adopter).choose("status", "preparing");
        questions.ifPresent(set -> filling.refer("questionSet", set));
        around.read(adopter).ifPresent(here -> new Comparisons(home.model(), around)
                .settings(List.of(practice, here)).forEach(row -> compare(filling.part("contexts"), row)));
        return made;
    }

    private static void compare(Filling part, Comparison.Row row) {
        part.choose("aspect", row.aspect()).texts("atSource", words(row.cells().getFirst()))
                .texts("here", words(row.cells().getLast()));
        switch (row.likeness()) {
            case SAME -> part.choose("closeness", "alike");
            case PARTLY -> part.choose("closeness", "partly");
            case DIFFERENT -> part.choose("closeness", "different");
            case WORDS, UNKNOWN -> {
                // people have to say
            }
        }
    }

    /** Facts as a text in each language; words are never put under a language that they are not in. */
    private static List<LangText> words(List<Fact> facts) {
        List<LangText> texts = new ArrayList<>();
        for (Locale language : BOTH) {
            String joined = facts.stream().flatMap(fact -> fact.isWords()
                    ? fact.texts().stream().filter(text -> text.isIn(language.getLanguage())).map(LangText::text)
                    : Stream.of(fact.in(language))).collect(Collectors.joining("; "));
            if (!joined.isEmpty()) {
                texts.add(LangText.of(joined, language.getLanguage()));
            }
        }
        return texts;
    }

    /** In each language in which the practice has a title. */
    private List<LangText> title() {
        List<LangText> titles = around.labelsOf(practice.iri());
        List<LangText> names = around.labelsOf(adopter);
        List<LangText> made = BOTH.stream().flatMap(language -> titles.stream()
                .filter(title -> title.isIn(language.getLanguage())).limit(1)
                .map(title -> LangText.of(Message.of(Operation.class, "adopt.title", "practice", title.text(),
                        "organisation", new Mentioned(adopter, names)).in(language), language.getLanguage())))
                .toList();
        return made.isEmpty() ? titles : made;
    }

    /** The adopter's own practice, derived from the source; nothing that was said in confidence comes along. */
    public RecordObject practice() {
        RecordObject made = home.mapper().create(practice.kind(), home.newIri());
        copy(practice.root(), made.root());
        Filling filling = new Filling(home.model(), made.root()).texts("title", title())
                .choose("status", "planned").refer("leadOrganisations", adopter).refer("derivedFrom", practice.iri());
        around.read(adopter).map(here -> new Told(home.model(), here.root())).ifPresent(here ->
                List.of("sectors", "regions", "places").forEach(name ->
                        here.targets(name).forEach(target -> filling.refer(name, target))));
        return made;
    }

    /** Copies the whole, so that steps go on naming their roles, and moves what is taken over. */
    private void copy(EObject source, EObject target) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier(false);
        EObject copied = copier.copy(source);
        copier.copyReferences();
        Kind kind = practice.kind();
        for (String name : TAKEN_OVER) {
            kind.field(name).filter(field -> copied.eIsSet(field.feature())).ifPresent(field ->
                    target.eSet(field.feature(), value(copied, field)));
        }
        target.eAllContents().forEachRemaining(part ->
                new Filling(home.model(), part).without(List.of("heldBy", "post", "helpers")));
    }

    private static Object value(EObject from, Field field) {
        Object value = from.eGet(field.feature(), false);
        return value instanceof List<?> many ? List.copyOf(many) : value;
    }
}
