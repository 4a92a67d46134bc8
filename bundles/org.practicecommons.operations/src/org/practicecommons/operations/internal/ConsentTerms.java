package org.practicecommons.operations.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Audience.Level;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * What a consent says of who may see what stands on it.
 *
 * @param from the first day on which it holds; without one it never does
 * @param last the last day on which it holds; empty when no end is known
 * @param reach how wide; empty when it leaves that to the record
 * @param covers IRIs of the records for which it holds; none means all
 */
record ConsentTerms(Optional<LocalDate> from, Optional<LocalDate> last, Optional<Level> reach, Set<String> covers) {

    private static final String KIND = "Consent";
    /** What is no day counts as these: nothing may be shown by mistake. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;
    private static final Map<String, Level> REACHES = Map.of("organisation", Level.ORGANISATION, "partnership",
            Level.PARTNERSHIP, "network", Level.NETWORK, "members", Level.MEMBERS, "everyone", Level.PUBLIC);

    /** The kind of records that are consents; empty for a model without them. */
    static Optional<Kind> kind(RecordModel model) {
        return model.kind(KIND);
    }

    /** Empty for a record that is no consent. */
    static Optional<ConsentTerms> of(RecordModel model, String iri, Payload payload) {
        return kind(model).flatMap(kind -> {
            Said said = new Said(kind, iri, payload.statements());
            return said.isConsent() ? Optional.of(said.terms()) : Optional.empty();
        });
    }

    /** Whether it is one for that record. */
    boolean isFor(String record) {
        return covers.isEmpty() || covers.contains(record);
    }

    /** One consent while it is read. */
    private record Said(Kind kind, String iri, List<Statement> statements) {

        boolean isConsent() {
            return objects(Xsd.TYPE).anyMatch(new Value.Iri(kind.term())::equals);
        }

        ConsentTerms terms() {
            Optional<LocalDate> last = Stream.concat(days("end", LONG_AGO), days("withdrawnOn", LONG_AGO)
                    .map(day -> day.minusDays(1))).min(LocalDate::compareTo);
            Optional<Level> reach = kind.field("reach").flatMap(field -> values(field)
                    .flatMap(value -> choice(field, value).stream()).map(Choice::name).map(REACHES::get).findFirst());
            Set<String> covers = kind.field("covers").stream().flatMap(this::values)
                    .flatMap(value -> value instanceof Value.Iri target ? Stream.of(target.iri()) : Stream.empty())
                    .collect(Collectors.toUnmodifiableSet());
            return new ConsentTerms(days("givenOn", NEVER).max(LocalDate::compareTo), last, reach, covers);
        }

        private static Optional<Choice> choice(Field field, Value value) {
            return value instanceof Value.Iri term ? field.choiceByTerm(term.iri()) : Optional.empty();
        }

        private Stream<LocalDate> days(String name, LocalDate otherwise) {
            return kind.field(name).stream().flatMap(this::values).map(value -> {
                try {
                    return value instanceof Value.Literal day ? LocalDate.parse(day.lexical()) : otherwise;
                } catch (DateTimeException e) {
                    return otherwise;
                }
            });
        }

        private Stream<Value> values(Field field) {
            return objects(field.term());
        }

        private Stream<Value> objects(String predicate) {
            return statements.stream().filter(s -> s.subject().equals(iri) && s.predicate().equals(predicate))
                    .map(Statement::object);
        }
    }
}
