package org.practicecommons.operations.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;

/** Which records somebody means by a name, as far as the session may see them. */
public final class Namesakes {

    private static final int MOST_LIKE_IT = 200;
    private static final Pattern ADDRESS = Pattern.compile("\\p{Alpha}[\\p{Alnum}+.-]*:\\S+");
    /** What fields of other names, short forms and former names say in the model. */
    private static final String OTHER_NAME = "http://www.w3.org/2004/02/skos/core#altLabel";
    private static final String IDENTIFIER = "identifier";

    private final OpenHome home;
    private final Session session;

    public Namesakes(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /**
     * Records of these kinds that have exactly this label in any language, case aside.
     *
     * @param field that is to point there: where it takes its concepts from one scheme and some of that have the label,
     *     the others do not count
     */
    public List<RecordLabel> labelled(Optional<Field> field, List<Kind> kinds, String label) {
        return narrowed(field, home.projections().index(session.isPublic(), index ->
                        index.complete(names(kinds), label, MOST_LIKE_IT, session)).stream()
                .filter(found -> found.labels().stream().anyMatch(text -> text.text().equalsIgnoreCase(label)))
                .toList());
    }

    /**
     * Records that a reference may point to and that are meant by what somebody wrote: the address of one; else its
     * label; else, accents and signs aside, its label or another name; else one of its identifiers. Concepts that are
     * no longer to be used are left out.
     */
    public List<RecordLabel> meant(Field field, String written) {
        List<Kind> kinds = field.targets().stream().filter(Kind::isRecord).toList();
        if (kinds.isEmpty()) {
            return List.of();
        }
        Schemes schemes = new Schemes(home, session);
        return addressed(kinds, written).map(List::of)
                .or(() -> some(labelled(Optional.of(field), kinds, written), schemes))
                .or(() -> some(narrowed(Optional.of(field), called(kinds, written)), schemes))
                .or(() -> some(coded(kinds, written), schemes)).orElse(List.of());
    }

    private static Optional<List<RecordLabel>> some(List<RecordLabel> found, Schemes schemes) {
        return Optional.of(found.stream().filter(schemes::inUse).toList()).filter(fitting -> !fitting.isEmpty());
    }

    private Optional<RecordLabel> addressed(List<Kind> kinds, String written) {
        return Optional.of(written).filter(ADDRESS.asMatchPredicate())
                .flatMap(iri -> home.records().findLive(home.records().current(iri, session), session))
                .map(RevisionSummary::label).filter(label -> names(kinds).contains(label.kind()));
    }

    private List<RecordLabel> called(List<Kind> kinds, String name) {
        String folded = folded(name);
        return home.projections().index(session.isPublic(), index ->
                        index.called(names(kinds), name, MOST_LIKE_IT, session)).stream()
                .filter(found -> found.labels().stream().anyMatch(text -> folded(text.text()).equals(folded))
                        || says(found, Namesakes::isOtherName, text -> folded(text).equals(folded))).toList();
    }

    private List<RecordLabel> coded(List<Kind> kinds, String code) {
        return home.projections().index(session.isPublic(), index ->
                        index.coded(names(kinds), IDENTIFIER, code, MOST_LIKE_IT, session)).stream()
                .filter(found -> says(found, field -> field.name().equals(IDENTIFIER), code::equalsIgnoreCase))
                .toList();
    }

    private static boolean isOtherName(Field field) {
        return field.type() == FieldType.TEXT && field.term().equals(OTHER_NAME);
    }

    /** Whether one of those fields of a record has such a value, as far as the session reads it. */
    private boolean says(RecordLabel record, Predicate<Field> which, Predicate<String> value) {
        Set<String> terms = home.model().kind(record.kind()).stream().flatMap(kind -> kind.fields().stream())
                .filter(which).map(Field::term).collect(Collectors.toSet());
        return home.records().findLive(record.iri(), session)
                .flatMap(head -> home.records().findPayload(head, session))
                .map(Payload::statements).orElse(List.of()).stream()
                .filter(statement -> statement.subject().equals(record.iri()) && terms.contains(statement.predicate()))
                .map(Statement::object).anyMatch(object -> object instanceof Value.Literal literal
                        && value.test(literal.lexical()));
    }

    private List<RecordLabel> narrowed(Optional<Field> field, List<RecordLabel> named) {
        return named.size() < 2 ? named : field.flatMap(Field::scheme)
                .map(key -> new Schemes(home, session).in(key, named)).filter(some -> !some.isEmpty()).orElse(named);
    }

    private static Set<String> names(List<Kind> kinds) {
        return kinds.stream().map(Kind::name).collect(Collectors.toSet());
    }

    /** Letters and digits, without case and accents, with single spaces in the place of all else. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
