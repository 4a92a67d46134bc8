package org.practicecommons.checks.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.practicecommons.base.Finding;
import org.practicecommons.base.LangText;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;

/**
 * Records of one kind that are called the same: same words in the same language, in whatever order, case, accents and
 * signs aside. Kinds whose names repeat by nature are left out.
 */
public final class TwinsCheck extends NamedCheck {

    private static final Set<String> KINDS = Set.of("Practice", "Organisation", "Person", "Partnership", "Network",
            "Concept", "ConceptScheme", "CriteriaSet", "Resource", "Place", "Agreement", "Call");

    public TwinsCheck() {
        super("twin", Finding.Severity.INFO);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        String kind = record.object().kind().name();
        if (!KINDS.contains(kind)) {
            return List.of();
        }
        String title = record.object().kind().title().name();
        List<LangText> mine = record.told().values(title).stream().map(LangText.class::cast).toList();
        return mine.stream().filter(name -> !words(name).isEmpty())
                .flatMap(name -> around.named(kind, name.text()).stream()
                        .filter(other -> !other.iri().equals(record.iri()) && areAlike(name, other.labels())))
                .map(Surroundings.Named::iri).distinct()
                .filter(other -> sameList(record, other, around))
                .map(other -> finding("twin.likely", record.iri(), title, "other", called(around, other), "iri", other))
                .toList();
    }

    private static boolean areAlike(LangText name, List<LangText> others) {
        return others.stream().anyMatch(other -> other.language().equals(name.language())
                && words(other).equals(words(name)));
    }

    /** A term may well be in two lists. */
    private static boolean sameList(CheckedRecord record, String other, Surroundings around) {
        List<String> schemes = record.told().targets("inScheme");
        return schemes.isEmpty() || around.read(other)
                .map(twin -> new Told(record.model(), twin.root()).targets("inScheme"))
                .filter(theirs -> theirs.isEmpty() || theirs.stream().anyMatch(schemes::contains)).isPresent();
    }

    private static Set<String> words(LangText name) {
        String plain = Normalizer.normalize(name.text(), Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>(Arrays.asList(plain.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
