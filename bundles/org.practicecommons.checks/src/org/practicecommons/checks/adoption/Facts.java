package org.practicecommons.checks.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.RecordModel;

/** What records tell of the setting that they are in, by the aspects in which settings are compared. */
final class Facts {

    private static final List<Locale> BOTH = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final RecordModel model;
    private final Surroundings around;

    Facts(RecordModel model, Surroundings around) {
        this.model = model;
        this.around = around;
    }

    /**
     * @param aspect name of a choice of the field {@code aspect} of a comparison of contexts
     * @param record a practice or an organisation; of others nothing is known
     */
    List<Fact> of(String aspect, RecordObject record) {
        Told told = new Told(model, record.root());
        return switch (record.kind().name()) {
            case "Organisation" -> organisation(aspect, told);
            case "Practice" -> practice(aspect, told);
            default -> List.of();
        };
    }

    private List<Fact> organisation(String aspect, Told told) {
        return switch (aspect) {
            case "size" -> said(told, "sizeBand");
            case "sector" -> said(told, "sectors");
            case "geography" -> said(told, "regions", "places");
            case "law" -> said(told, "laws");
            case "culture" -> said(told, "culture");
            case "resources" -> said(told, "expertise", "offers");
            case "languages" -> said(told, "languages");
            default -> List.of();
        };
    }

    /** What the practice says itself, else what is known of those who lead it. */
    private List<Fact> practice(String aspect, Told told) {
        List<Fact> own = switch (aspect) {
            case "sector" -> said(told, "sectors");
            case "geography" -> said(told, "regions", "places");
            case "culture" -> said(told, "setting");
            case "resources" -> said(told, "costs", "timeNeeded");
            case "languages" -> said(told, "languages");
            case "law" -> told.parts("rules").stream().flatMap(rule -> rule.targets("cites").stream())
                    .filter(this::isLaw).distinct().map(this::mentioned).toList();
            default -> List.of();
        };
        boolean together = aspect.equals("culture") || aspect.equals("law");
        if (!own.isEmpty() && !together || aspect.equals("resources")) {
            return own;
        }
        return Stream.concat(own.stream(), told.targets("leadOrganisations").stream()
                .flatMap(lead -> around.read(lead).stream()).filter(lead -> lead.kind().name().equals("Organisation"))
                .flatMap(lead -> organisation(aspect, new Told(model, lead.root())).stream())).distinct().toList();
    }

    private boolean isLaw(String resource) {
        return around.read(resource).map(record -> new Told(model, record.root()))
                .filter(told -> told.chose("kind", "law")).isPresent();
    }

    /** What a record tells in fields of its own. */
    List<Fact> said(Told told, String... fields) {
        List<Fact> facts = new ArrayList<>();
        for (String name : fields) {
            told.field(name).ifPresent(field -> {
                if (field.type() == FieldType.TEXT) {
                    List<LangText> texts = told.values(name).stream().map(LangText.class::cast).toList();
                    if (!texts.isEmpty()) {
                        facts.add(new Fact("", texts));
                    }
                } else {
                    told.values(name).stream().flatMap(value -> fact(field, value).stream()).forEach(facts::add);
                }
            });
        }
        return facts;
    }

    private List<Fact> fact(Field field, Object value) {
        return switch (field.type()) {
            case CHOICE -> List.of(new Fact(field.choice(value).name(),
                    BOTH.stream().map(language -> LangText.of(field.choice(value).label(language),
                            language.getLanguage())).toList()));
            case REFERENCE -> RecordObject.iriOf((EObject) value).filter(iri -> around.kindOf(iri).isPresent())
                    .map(this::mentioned).stream().toList();
            default -> List.of(language(value.toString()));
        };
    }

    private Fact mentioned(String iri) {
        return new Fact(iri, around.labelsOf(iri));
    }

    private static Fact language(String tag) {
        Locale named = Locale.forLanguageTag(tag);
        return new Fact(tag, BOTH.stream().map(language -> LangText.of(named.getDisplayName(language),
                language.getLanguage())).toList());
    }
}
