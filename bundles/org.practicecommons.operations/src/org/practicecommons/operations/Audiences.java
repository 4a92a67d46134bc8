package org.practicecommons.operations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Audience.Level;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;

/** Audiences as people type and read them, and who is in them. */
final class Audiences {

    private static final Map<Level, String> KINDS = Map.of(Level.ORGANISATION, "Organisation", Level.PARTNERSHIP,
            "Partnership", Level.NETWORK, "Network");
    private static final int MOST_NAMED = 50;

    private final OpenHome home;
    private final Session session;

    Audiences(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /**
     * @param typed {@code public}, {@code members}, {@code organisation} for the one acted for, or
     *     {@code organisation:}, {@code partnership:} or {@code network:} with an IRI or a name after it
     * @throws Refusal WRONG_USE when it is none of these
     */
    Audience typed(String typed) {
        int colon = typed.indexOf(':');
        String word = (colon < 0 ? typed : typed.substring(0, colon)).strip().toUpperCase(Locale.ROOT);
        Level level = List.of(Level.values()).stream().filter(one -> one.name().equals(word)).findFirst()
                .orElseThrow(() -> refusal("audience.unknown", "typed", typed));
        String called = colon < 0 ? "" : typed.substring(colon + 1).strip();
        if (!KINDS.containsKey(level)) {
            if (colon >= 0) {
                throw refusal("audience.unknown", "typed", typed);
            }
            return new Audience(level, "");
        }
        if (called.isEmpty() && level == Level.ORGANISATION && !session.organisation().isEmpty()) {
            return Audience.organisation(session.organisation());
        }
        return new Audience(level, group(KINDS.get(level), called, typed));
    }

    private String group(String kind, String called, String typed) {
        if (home.records().findLive(called, session).filter(head -> head.kind().equals(kind)).isPresent()) {
            return called;
        }
        List<String> found = called.isEmpty() ? List.of() : home.projections().ledger(ledger -> ledger.list(
                        new ListRequest(kind, called, 0, MOST_NAMED, ListRequest.Order.LABEL), session)).records()
                .stream().filter(label -> label.labels().stream().anyMatch(name ->
                        name.text().equalsIgnoreCase(called))).map(RecordLabel::iri).toList();
        if (found.size() != 1) {
            throw refusal(found.isEmpty() ? "audience.noGroup" : "audience.severalGroups", "typed", typed);
        }
        return found.getFirst();
    }

    private static Refusal refusal(String key, Object... values) {
        return new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, key, values));
    }

    /** Who that is, as the end of a sentence; a group by its name, as far as the session may see it. */
    Message words(Audience audience) {
        Optional<RecordLabel> group = Optional.ofNullable(audience.scope()).filter(scope -> !scope.isEmpty())
                .flatMap(scope -> home.projections().ledger(ledger -> ledger.labels(List.of(scope), session)).values()
                        .stream().findFirst());
        return Message.of(Operation.class, "audience." + audience.level().name().toLowerCase(Locale.ROOT), "group",
                (Localised) language -> group.map(label -> label.label(language)).orElse(audience.scope()));
    }

    /** Those that are worth proposing for a record: everybody's, those of the session's groups, and the one it has. */
    Set<Audience> offered(Audience present) {
        Set<Audience> offered = new LinkedHashSet<>(List.of(Audience.PUBLIC, Audience.MEMBERS));
        Set<String> groups = home.belonging().groups(home.profiles().current().person(), session.organisation());
        Set<String> visible = home.projections().ledger(ledger -> ledger.labels(groups, session)).keySet();
        KINDS.forEach((level, kind) -> visible.stream().sorted()
                .filter(group -> home.records().findLive(group, session).orElseThrow().kind().equals(kind))
                .forEach(group -> offered.add(new Audience(level, group))));
        offered.add(present);
        return offered;
    }

    /** Whether somebody may see the second who does not see the first. */
    boolean widens(Audience from, Audience to) {
        boolean oneOfThem = to.level() == Level.ORGANISATION
                && home.belonging().groups("", to.scope()).contains(from.scope());
        return !to.isWithin(from) && !oneOfThem;
    }

    /** Anybody in that audience of whom nothing else is known. */
    Session reader(Audience audience) {
        return audience.isPublic() ? Session.publicReader(session.language())
                : new Session("urn:practicecommons:reader", "", audience.scope().isEmpty() ? Set.of()
                        : Set.of(audience.scope()), Set.of(), session.language());
    }
}
