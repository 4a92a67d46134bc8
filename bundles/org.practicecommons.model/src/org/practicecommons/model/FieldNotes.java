package org.practicecommons.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What the {@code pc} annotation of a feature says. */
record FieldNotes(Words label, Words help, boolean recommended, boolean uniqueLanguage, boolean multiline,
        boolean personal, CompanionUse companion, IndexUse index, double weight, boolean facet, boolean widens,
        String section, int order, Optional<String> scheme, Optional<Pattern> pattern, Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum, Optional<Counts> counts, Words example, Words question,
        Optional<Integer> capture, boolean byline) {

    static FieldNotes of(EStructuralFeature feature) {
        String[] form = detail(feature, "form").orElse("/" + Integer.MAX_VALUE).split("/", 2);
        try {
            return new FieldNotes(
                    Words.of(feature, "label", feature.getName()),
                    Words.of(feature, "help", ""),
                    Words.flag(feature, "recommended"),
                    Words.flag(feature, "uniqueLang"),
                    Words.flag(feature, "multiline"),
                    Words.flag(feature, "personal"),
                    CompanionUse.valueOf(detail(feature, "companion").orElse("none").toUpperCase(Locale.ROOT)),
                    IndexUse.valueOf(detail(feature, "index").orElse("none").toUpperCase(Locale.ROOT)),
                    Double.parseDouble(detail(feature, "weight").orElse("1")),
                    Words.flag(feature, "facet"),
                    Words.flag(feature, "widens"),
                    form[0],
                    form.length == 2 ? Integer.parseInt(form[1]) : Integer.MAX_VALUE,
                    detail(feature, "scheme"),
                    detail(feature, "pattern").map(Pattern::compile),
                    detail(feature, "minimum").map(BigDecimal::new),
                    detail(feature, "maximum").map(BigDecimal::new),
                    detail(feature, "counts").map(how -> Counts.of(feature, how)),
                    Words.of(feature, "example", ""),
                    Words.of(feature, "question", ""),
                    detail(feature, "capture").map(Integer::valueOf),
                    Words.flag(feature, "byline"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("bad annotation on " + RecordModel.nameOf(feature), e);
        }
    }

    private static Optional<String> detail(EStructuralFeature feature, String key) {
        return Optional.ofNullable(Words.detail(feature, key));
    }
}
