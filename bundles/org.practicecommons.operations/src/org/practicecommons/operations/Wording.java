package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PropertyDifference;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/**
 * Says in the user's words what statements mean: fields by their labels, references and parts by what they are called,
 * choices by their labels. Order keys of parts read as "order".
 */
final class Wording {

    private static final String ORDER_KEY = "orderKey";

    private final OpenHome home;
    private final Session session;
    private final Locale language;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    Wording(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
        this.language = session.language();
    }

    /** @param before and after are the payloads that differ */
    List<FieldDifference> differences(String record, List<PropertyDifference> differences, Payload before,
            Payload after) {
        learn(before);
        learn(after);
        learnReferences(differences.stream().flatMap(d -> Stream.concat(d.removed().stream(), d.added().stream())));
        List<FieldDifference> worded = new ArrayList<>();
        for (PropertyDifference difference : differences) {
            if (!difference.predicate().equals(Xsd.TYPE)) {
                worded.add(difference(record, difference));
            }
        }
        return worded;
    }

    /** The same words for statements of one payload; what they say stands as added. */
    List<FieldDifference> statements(String record, Payload payload, List<Statement> statements) {
        List<PropertyDifference> said = statements.stream().map(s -> new PropertyDifference(s.subject(), s.predicate(),
                s.object() instanceof Value.Literal literal ? literal.language() : "", List.of(), List.of(s.object())))
                .toList();
        return differences(record, said, Payload.EMPTY, payload);
    }

    private FieldDifference difference(String record, PropertyDifference difference) {
        Optional<Field> field = field(difference.subject(), difference.predicate());
        boolean order = field.filter(f -> f.name().equals(ORDER_KEY)).isPresent();
        return new FieldDifference(field,
                order ? Message.of(Operation.class, "difference.order").in(language)
                        : label(field, difference.predicate()),
                difference.subject().equals(record) ? ""
                        : titles.getOrDefault(difference.subject(), difference.subject()),
                difference.language(),
                order ? List.of() : words(field, difference.removed()),
                order ? List.of() : words(field, difference.added()));
    }

    List<Collision> collisions(List<org.practicecommons.graph.Collision> collisions, Payload mine, Payload theirs) {
        learn(mine);
        learn(theirs);
        learnReferences(collisions.stream().flatMap(c -> Stream.of(c.base(), c.mine(), c.theirs()))
                .flatMap(Collection::stream));
        return collisions.stream().map(collision -> {
            Optional<Field> field = field(collision.subject(), collision.predicate());
            return new Collision(field, collision.predicate(), collision.subject(), collision.language(),
                    words(field, collision.base()), words(field, collision.mine()), words(field, collision.theirs()));
        }).toList();
    }

    private void learn(Payload payload) {
        Map<String, List<Statement>> bySubject = new HashMap<>();
        payload.statements().forEach(s -> bySubject.computeIfAbsent(s.subject(), any -> new ArrayList<>()).add(s));
        bySubject.forEach((subject, statements) -> {
            statements.stream().filter(s -> s.predicate().equals(Xsd.TYPE))
                    .flatMap(s -> s.object() instanceof Value.Iri type ? home.model().kindByTerm(type.iri()).stream()
                            : Stream.empty())
                    .findFirst().ifPresent(kind -> {
                        kinds.put(subject, kind);
                        title(kind, statements).ifPresent(title -> titles.put(subject, title));
                    });
        });
    }

    private Optional<String> title(Kind kind, List<Statement> statements) {
        List<LangText> texts = statements.stream().filter(s -> s.predicate().equals(kind.title().term()))
                .flatMap(s -> s.object() instanceof Value.Literal text
                        ? Stream.of(LangText.of(text.lexical(), text.language())) : Stream.empty()).toList();
        return RecordLabel.best(texts, language.getLanguage()).map(LangText::text).map(Titles::cut);
    }

    private void learnReferences(Stream<Value> values) {
        List<String> iris = values.flatMap(v -> v instanceof Value.Iri iri ? Stream.of(iri.iri()) : Stream.empty())
                .distinct().toList();
        home.projections().ledger(ledger -> ledger.labels(iris, session))
                .forEach((iri, label) -> titles.put(iri, label.label(language)));
    }

    private Optional<Field> field(String subject, String predicate) {
        return Optional.ofNullable(kinds.get(subject)).flatMap(kind -> kind.fieldByTerm(predicate));
    }

    private String label(Optional<Field> field, String predicate) {
        return field.map(f -> f.section().isEmpty() && f.type() != FieldType.PARTS ? f.name() : f.label(language))
                .orElseGet(() -> home.model().shorten(predicate));
    }

    private List<String> words(Optional<Field> field, Collection<Value> values) {
        return values.stream().map(value -> word(field, value)).sorted().toList();
    }

    private String word(Optional<Field> field, Value value) {
        return switch (value) {
            case Value.Literal literal -> literal.lexical();
            case Value.Iri iri -> field.flatMap(f -> f.choiceByTerm(iri.iri())).map(choice -> choice.label(language))
                    .orElseGet(() -> titles.getOrDefault(iri.iri(), iri.iri()));
        };
    }
}
