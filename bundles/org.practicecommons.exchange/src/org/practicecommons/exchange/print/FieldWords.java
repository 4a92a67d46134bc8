package org.practicecommons.exchange.print;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.exchange.print.Sheet.Run;
import org.practicecommons.exchange.print.Sheet.Text;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.RecordModel;

/** Says what a field holds as a reader of one language writes it: dates, numbers, names of what is referred to. */
final class FieldWords {

    /** The property whose values are language tags, whatever field states it. */
    private static final String LANGUAGE_TERM = "http://purl.org/dc/terms/language";

    private static final Set<String> FOLLOWED = Set.of("http", "https", "mailto");

    private final RecordModel model;
    private final Locale language;
    private final Map<String, List<LangText>> labels;
    private final DateTimeFormatter day;
    private final DateTimeFormatter firstDay;
    private final NumberFormat numbers;

    FieldWords(RecordModel model, Locale language, Map<String, List<LangText>> labels) {
        this.model = model;
        this.language = language;
        this.labels = labels;
        day = DateTimeFormatter.ofPattern("d MMMM yyyy", language);
        firstDay = language.getLanguage().equals("fr") ? DateTimeFormatter.ofPattern("d'er' MMMM yyyy", language) : day;
        // In the French of Canada thousands are kept apart by a space that every font has.
        numbers = NumberFormat.getInstance(Locale.of(language.getLanguage(), "CA"));
        numbers.setMaximumFractionDigits(20);
    }

    /** What an object says in a field; of texts what is in the language of the reader, or in the next best. */
    Text of(Field field, EObject object) {
        List<Object> values = field.values(object);
        return switch (field.type()) {
            case TEXT -> texts(values.stream().map(LangText.class::cast).toList());
            case REFERENCE -> joined(values.stream().map(value -> reference((EObject) value)).toList());
            default -> joined(values.stream().map(value -> new Run(plain(field, value), "",
                    link(String.valueOf(value)), false)).toList());
        };
    }

    private Text texts(List<LangText> said) {
        LangText best = LangText.best(said, language.getLanguage()).orElseThrow();
        boolean foreign = !best.language().isEmpty() && !best.isIn(language.getLanguage());
        List<LangText> shown = said.stream().filter(text -> foreign || best.language().isEmpty()
                ? text.language().equals(best.language()) : text.isIn(language.getLanguage())).sorted().toList();
        List<Run> runs = new ArrayList<>(joined(shown.stream().map(text ->
                new Run(text.text().strip(), foreign ? text.language() : "", "", false)).toList()).runs());
        if (foreign) {
            String name = Locale.forLanguageTag(best.language()).getDisplayName(language);
            runs.add(new Run(" " + Message.of(FieldWords.class, "print.inLanguage", "language", name).in(language), "",
                    "", true));
        }
        return new Text(runs);
    }

    private static Text joined(List<Run> values) {
        List<Run> runs = new ArrayList<>();
        for (Run value : values) {
            if (!runs.isEmpty()) {
                runs.add(new Run("; ", "", "", false));
            }
            runs.add(value);
        }
        return new Text(runs);
    }

    private Run reference(EObject target) {
        String iri = RecordObject.iriOf(target).orElse("");
        Optional<LangText> label = LangText.best(target.eIsProxy() ? labels.getOrDefault(iri, List.of())
                : model.kindOf(target).title().values(target).stream().map(LangText.class::cast).toList(),
                language.getLanguage());
        String tag = label.map(LangText::language).filter(own -> !own.equals(language.getLanguage())).orElse("");
        return new Run(label.map(LangText::text).orElse(iri), tag, target.eIsProxy() ? link(iri) : "", false);
    }

    /** Addresses that a reader may follow; nothing else becomes a link. */
    private static String link(String value) {
        try {
            return FOLLOWED.contains(String.valueOf(new URI(value).getScheme()).toLowerCase(Locale.ROOT)) ? value : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private String plain(Field field, Object value) {
        return switch (field.type()) {
            case CHOICE -> field.choice(value).label(language);
            case DAY -> day((LocalDate) value);
            case MOMENT -> day(LocalDate.ofInstant((Instant) value, ZoneOffset.UTC));
            case INTEGER, DECIMAL -> numbers.format(value instanceof BigDecimal exact ? exact : (Number) value);
            case BOOLEAN -> Message.of(FieldWords.class, (Boolean) value ? "print.yes" : "print.no").in(language);
            default -> field.term().equals(LANGUAGE_TERM)
                    ? Locale.forLanguageTag(value.toString()).getDisplayName(language) : value.toString();
        };
    }

    String day(LocalDate date) {
        return (date.getDayOfMonth() == 1 ? firstDay : day).format(date);
    }
}
