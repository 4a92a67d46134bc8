package org.practicecommons.operations.internal.map;

import java.util.Locale;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.checks.adoption.Genealogy;
import org.practicecommons.checks.adoption.Genealogy.Node;
import org.practicecommons.operations.Operation;

/** A genealogy as a map: from the sources of a practice to what came of it. */
final class SpreadOfPractice {

    private static final int MOST = 60;

    private final Locale language;
    private final Draft draft = new Draft();

    SpreadOfPractice(Session session) {
        language = session.language();
    }

    Draft of(Genealogy genealogy) {
        put(genealogy.practice());
        genealogy.sources().forEach(source -> sources(genealogy.practice(), source));
        genealogy.practice().children().forEach(child -> below(genealogy.practice(), child));
        if (genealogy.cut()) {
            draft.leaveOut(1);
        }
        return draft;
    }

    private boolean put(Node node) {
        if (!draft.has(node.record().iri()) && draft.nodes().size() >= MOST) {
            draft.leaveOut(1);
            return false;
        }
        draft.node(node.record().iri(), node.kind(), node.record().in(language));
        return true;
    }

    private void sources(Node practice, Node source) {
        if (put(source)) {
            draft.edge(source.record().iri(), practice.record().iri(), said(Genealogy.Relation.DERIVED), false);
            source.children().forEach(further -> sources(source, further));
        }
    }

    private void below(Node above, Node node) {
        if (put(node)) {
            draft.edge(above.record().iri(), node.record().iri(), said(node.relation()), false);
            node.children().forEach(child -> below(node, child));
        }
    }

    private static Message said(Genealogy.Relation relation) {
        return Message.of(Operation.class, relation == Genealogy.Relation.ADOPTION ? "map.adopted" : "map.derived");
    }
}
