package org.practicecommons.operations.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.base.Audience;
import org.practicecommons.base.ByteSearch;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Choice;
import org.practicecommons.operations.Profile;

/**
 * Who sees a record when it is saved for the first time: what the ground rules of the partnerships say that it points
 * to, else what the profile says, and never more people than the home's default; a letter, the own organisation.
 * docs/visibility.md has the rules.
 */
public final class FirstAudience {

    private final OpenHome home;
    private final Session session;

    private final List<byte[]> confidential;

    public FirstAudience(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
        this.confidential = home.model().recordKinds().stream().flatMap(kind -> kind.fields().stream())
                .flatMap(field -> field.choices().stream()).filter(Choice::confidential)
                .map(choice -> ("> <" + choice.term() + "> .").getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** Without looking at what the record says. */
    public Audience usual() {
        Profile profile = home.profiles().current();
        Audience everybodys = home.settings().audience();
        return profile.keepsToOrganisation() && !session.organisation().isEmpty()
                ? everybodys.narrower(Audience.organisation(session.organisation())) : everybodys;
    }

    public Audience of(Payload payload) {
        return within(agreed(payload), payload.bytes());
    }

    /** That audience; for what says that it is confidential, such as a letter, the own organisation alone. */
    public Audience within(Audience audience, byte[] payload) {
        boolean says = confidential.stream().anyMatch(sign -> ByteSearch.contains(payload, sign));
        return says && !session.organisation().isEmpty()
                ? audience.narrower(Audience.organisation(session.organisation())) : audience;
    }

    private Audience agreed(Payload payload) {
        List<Audience> agreed = payload.statements().stream()
                .flatMap(statement -> statement.object() instanceof Value.Iri target ? Stream.of(target.iri())
                        : Stream.empty())
                .distinct().flatMap(iri -> agreed(iri).stream()).distinct().toList();
        if (agreed.isEmpty()) {
            return usual();
        }
        Audience narrowest = agreed.stream().reduce(home.settings().audience(), Audience::narrower);
        boolean others = agreed.stream().anyMatch(one -> !narrowest.isWithin(one));
        return others && !session.organisation().isEmpty() ? Audience.organisation(session.organisation()) : narrowest;
    }

    /** Empty for what is no partnership that the session knows of, and for one that has not agreed on anything. */
    private Optional<Audience> agreed(String iri) {
        return home.records().findLive(iri, session).filter(head -> head.kind().equals(Tie.PARTNERSHIP))
                .flatMap(head -> home.records().findPayload(head, session))
                .map(payload -> new Told(home.model(), home.mapper().read(iri, payload).root()))
                .flatMap(partnership -> partnership.parts("groundRules").stream().findFirst())
                .flatMap(rules -> agreed(iri, rules));
    }

    /** A partnership does not say which network it means, and what everyone may see is still to be published. */
    private Optional<Audience> agreed(String partnership, Told rules) {
        Audience partners = new Audience(Audience.Level.PARTNERSHIP, partnership);
        if (rules.chose("reach", "organisation")) {
            return Optional.of(session.organisation().isEmpty() ? partners
                    : Audience.organisation(session.organisation()));
        }
        if (rules.chose("reach", "partnership") || rules.chose("reach", "network")) {
            return Optional.of(partners);
        }
        return rules.says("reach") ? Optional.of(Audience.MEMBERS) : Optional.empty();
    }
}
