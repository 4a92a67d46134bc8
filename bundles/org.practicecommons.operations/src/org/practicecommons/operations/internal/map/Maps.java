package org.practicecommons.operations.internal.map;

import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.checks.adoption.Genealogy;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.map.MapQuestion;
import org.practicecommons.operations.map.NetworkMap;

/** Answers questions for maps, but for those that another operation answers. */
public final class Maps {

    private final OpenHome home;
    private final Session session;

    public Maps(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    public NetworkMap of(MapQuestion.Around asked) {
        Draft draft = new Surroundings(home, session).of(asked.iri(), asked.steps());
        return drawn(Message.of(Operation.class, "map.around", "record", draft.nodes().getFirst().label()), draft);
    }

    public NetworkMap of(MapQuestion.Whole asked) {
        Draft draft = new Communities(home, session).draft(asked.network());
        return drawn(Message.of(Operation.class, "map.whole"), draft);
    }

    public NetworkMap of(MapQuestion.Strangers asked) {
        return drawn(Message.of(Operation.class, "map.strangers"),
                new Strangers(home, session).draft(asked.organisation()));
    }

    public NetworkMap of(Genealogy genealogy) {
        return drawn(Message.of(Operation.class, "map.spread", "record",
                genealogy.practice().record().in(session.language())), new SpreadOfPractice(session).of(genealogy));
    }

    private NetworkMap drawn(Message title, Draft draft) {
        return new NetworkMap(title, draft.nodes(), draft.edges(), draft.more(), draft.clusters(),
                new MapLayout(home.model(), session.language()).of(title, draft));
    }
}
