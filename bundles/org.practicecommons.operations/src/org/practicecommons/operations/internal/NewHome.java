package org.practicecommons.operations.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.journal.HomeDirectory;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.Profile;

/**
 * What makes a home: its directory, the profile, and the records of the person and the organisation that the profile
 * names.
 */
public final class NewHome {

    private NewHome() {
    }

    /** @param what this process is, for the sentence that others get meanwhile */
    public static HomeDirectory begin(Path directory, HomeSpec spec, String what, Environment environment) {
        requireUsable(spec);
        return HomeDirectory.begin(directory, spec.community(), spec.baseIri(), Audience.MEMBERS, what, environment);
    }

    /** Writes who works with the home, and for whom. */
    public static void addOwner(OpenHome home, HomeSpec spec) {
        List<NewRevision> records = new ArrayList<>();
        String person = named(home, "Person", spec.actorName(), records);
        String organisation = named(home, "Organisation", spec.organisationName(), records);
        Profile profile = new Profile(home.newIri(), spec.actorName(), person, organisation, "",
                EnumSet.allOf(Right.class), spec.keepToOrganisation());
        home.profiles().write(profile);
        if (!records.isEmpty()) {
            Session session = new Session(profile.account(), organisation, Set.of(), profile.rights(),
                    java.util.Locale.ENGLISH);
            home.writer().append(home.writer().change(session, "", records));
        }
    }

    private static void requireUsable(HomeSpec spec) {
        if (spec.community().isBlank()) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(NewHome.class, "home.noName"));
        }
        String base = spec.baseIri();
        try {
            if (new URI(base).isAbsolute() && base.matches("\\S+:\\S+[/#:]")) {
                return;
            }
        } catch (URISyntaxException e) {
            // told below, like every other text that no IRI can begin with
        }
        throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(NewHome.class, "home.badBase", "base", base));
    }

    /** IRI of a new record of that kind with nothing but its name; empty when there is no name. */
    private static String named(OpenHome home, String kindName, String name, List<NewRevision> records) {
        if (name.isBlank()) {
            return "";
        }
        Kind kind = home.model().kind(kindName).orElseThrow();
        String iri = home.newIri();
        Payload payload = Payload.of(iri, List.of(
                new Statement(iri, Xsd.TYPE, new Value.Iri(kind.term())),
                new Statement(iri, kind.title().term(), Value.plain(name.strip()))));
        records.add(new NewRevision(iri, List.of(), home.settings().audience(), false, payload.bytes()));
        return iri;
    }
}
