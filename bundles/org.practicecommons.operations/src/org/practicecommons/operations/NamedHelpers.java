package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Consents;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.search.Hit;
import org.practicecommons.search.RecordLabel;

/**
 * Gathers who is named in what was found, and for what. Whoever the session may not see, and every person who has not
 * agreed to it, is passed over as if they were not named; so is what stands on a consent that has ended.
 */
final class NamedHelpers {

    /** The kinds of those who can help. */
    static final Set<String> KINDS = Set.of("Person", "Organisation");

    private static final String PERSON = "Person";
    private static final String CONTACTS = "contacts";
    private static final List<String> USES = List.of("helper", "contact");
    /** Fields by which work names who did it, with what each is worth; others name people for other reasons. */
    private static final Map<String, Double> ROLES = Map.ofEntries(Map.entry("helpers", 1.0), Map.entry("agent", 1.0),
            Map.entry("heldBy", 0.9), Map.entry("leadOrganisations", 0.9), Map.entry("adopter", 0.9),
            Map.entry("contributors", 0.7), Map.entry("organisers", 0.7), Map.entry("organisations", 0.7),
            Map.entry("publisher", 0.6), Map.entry("members", 0.5), Map.entry("organisation", 0.5),
            Map.entry("participants", 0.4));
    /** Roles that are said in words of their own. */
    private static final Set<String> WORDED = Set.of("helpers", "agent", "heldBy", "leadOrganisations", "adopter");
    /** How much more somebody is worth who is named just where the words stand. */
    private static final double AT_THAT_PLACE = 1.3;
    private static final double AGREED = 1.25;
    private static final int MOST_REASONS = 3;

    private final OpenHome home;
    private final Session session;
    private final VisibleSurroundings around;
    private final Map<String, List<Named>> named = new TreeMap<>();
    private final Map<String, List<Told>> consents = new HashMap<>();

    NamedHelpers(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
        this.around = new VisibleSurroundings(home, session);
    }

    /**
     * @param record where somebody is named
     * @param audience of that record
     * @param worth of this reason
     * @param byConsent whether the place where it stands is shown on a consent
     */
    private record Named(String record, Audience audience, double worth, Message why, List<String> contacts,
            boolean byConsent) {
    }

    /** Everybody named in a record of work. */
    void inWork(Hit hit, double worth) {
        around.read(hit.iri()).ifPresent(record -> parts(hit, worth, record.root(), ""));
    }

    /** Somebody whose own record was found. */
    void itself(Hit hit, double worth) {
        add(hit.iri(), new Named(hit.iri(), hit.audience(), worth, because(hit, say("who.itself")), List.of(), false));
    }

    /** @param within the field of the record that holds this part; empty for the record itself */
    private void parts(Hit hit, double worth, EObject object, String within) {
        for (Field field : home.model().kindOf(object).fields()) {
            for (Object value : field.values(object)) {
                if (field.type() == FieldType.PARTS) {
                    parts(hit, worth, (EObject) value, within.isEmpty() ? field.name() : within);
                } else if (field.type() == FieldType.REFERENCE && ROLES.containsKey(field.name())) {
                    RecordObject.iriOf((EObject) value).ifPresent(agent ->
                            add(agent, named(hit, worth, field, object, within)));
                }
            }
        }
    }

    private Named named(Hit hit, double worth, Field field, EObject holder, String within) {
        boolean there = !within.isEmpty() && hit.highlights().stream().anyMatch(shown -> shown.field().equals(within));
        Told told = new Told(home.model(), holder);
        String key = WORDED.contains(field.name()) ? "who." + field.name() : "who.named";
        Message how = say(key, "title", hit.title(), "field", field.label(session.language()),
                "part", within.isEmpty() ? "" : Titles.of(home.model(), holder, session.language()));
        return new Named(hit.iri(), hit.audience(), worth * ROLES.get(field.name()) * (there ? AT_THAT_PLACE : 1),
                because(hit, how), within.equals(CONTACTS) ? contacts(told) : List.of(), told.says("consent"));
    }

    private static Message because(Hit hit, Message how) {
        return hit.why().isEmpty() ? how : say("who.because", "how", how, "why", hit.why().getFirst());
    }

    private static Message say(String key, Object... values) {
        return Message.of(Operation.class, key, values);
    }

    private static List<String> contacts(Told contact) {
        return Stream.of("email", "telephone").flatMap(field -> contact.values(field).stream()).map(Object::toString)
                .toList();
    }

    private void add(String agent, Named one) {
        named.computeIfAbsent(agent, any -> new ArrayList<>()).add(one);
    }

    /** The likeliest first, ties by IRI. */
    List<Weighed> helpers() {
        Map<String, RecordLabel> labels =
                home.projections().ledger(ledger -> ledger.labels(named.keySet(), session));
        return labels.values().stream().filter(label -> KINDS.contains(label.kind()))
                .flatMap(label -> weighed(label).stream()).sorted(Weighed.ORDER).toList();
    }

    /** @param worth to be compared with that of others only */
    record Weighed(Helper helper, double worth) {

        /** The likeliest first, ties by IRI. */
        static final Comparator<Weighed> ORDER = Comparator.comparingDouble((Weighed one) -> -one.worth)
                .thenComparing(one -> one.helper.label().iri());
    }

    private Optional<Weighed> weighed(RecordLabel label) {
        Map<String, Named> best = new HashMap<>();
        List<Message> agreements = new ArrayList<>();
        for (Named one : named.get(label.iri())) {
            Optional<Message> agreement = agreement(label.iri(), one);
            if (agreement.isPresent() || one.byConsent || !label.kind().equals(PERSON)) {
                agreement.filter(said -> !agreements.contains(said)).ifPresent(agreements::add);
                best.merge(one.record, one, (some, other) -> other.worth > some.worth ? other : some);
            }
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        List<Named> reasons = best.values().stream()
                .sorted(Comparator.comparingDouble((Named one) -> -one.worth).thenComparing(Named::record)).toList();
        double worth = agreements.isEmpty() ? 0 : (AGREED - 1) * reasons.getFirst().worth;
        for (int i = 0; i < reasons.size(); i++) {
            worth += reasons.get(i).worth / (i + 1); // one good reason is more than many poor ones
        }
        List<Message> why = Stream.concat(reasons.stream().limit(MOST_REASONS).map(Named::why),
                agreements.stream().limit(1)).toList();
        return Optional.of(new Weighed(new Helper(label, !agreements.isEmpty(), why, reach(label, reasons)), worth));
    }

    private List<String> reach(RecordLabel label, List<Named> reasons) {
        Set<String> contacts = new LinkedHashSet<>();
        reasons.forEach(reason -> contacts.addAll(reason.contacts));
        around.read(label.iri()).ifPresent(record -> new Told(home.model(), record.root()).parts(CONTACTS)
                .forEach(contact -> contacts.addAll(contacts(contact))));
        return List.copyOf(contacts);
    }

    /** The sentence that somebody agreed to be asked about what a record says of them. */
    private Optional<Message> agreement(String agent, Named one) {
        return consents.computeIfAbsent(agent, this::consents).stream()
                .filter(consent -> home.records().mayRestOn(consent.iri().orElseThrow(), one.record, one.audience,
                        session))
                .map(consent -> say("who.agreed", "consent",
                        Titles.of(home.model(), consent.object(), session.language())))
                .findFirst();
    }

    /** To be asked or contacted, in the order of their IRIs. */
    private List<Told> consents(String agent) {
        return around.pointingTo(Consents.KIND, Consents.GIVEN_BY, agent).stream()
                .sorted(Comparator.comparing(RecordObject::iri))
                .map(consent -> new Told(home.model(), consent.root()))
                .filter(consent -> USES.stream().anyMatch(use -> consent.chose(Consents.USES, use))).toList();
    }
}
