package org.practicecommons.operations.internal.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Schemes;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;

/** Finds what a reference that somebody typed points to: by IRI, or by a label that only one record has. */
final class References {

    private static final int MOST_NAMED = 5;
    private static final int MOST_LIKE_IT = 200;

    private final OpenHome home;
    private final Session session;

    References(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /** @throws Refusal BAD_INPUT when nothing fits, it is of another kind, or several have that label */
    EObject find(Field field, EObject root, String typed) {
        Optional<EObject> part = part(field, root, typed);
        if (part.isPresent()) {
            return part.get();
        }
        List<RecordLabel> found = typed.contains(":") ? byIri(typed) : List.of();
        if (found.isEmpty()) {
            List<RecordLabel> named = byLabel(field, typed);
            List<RecordLabel> inUse = named.stream().filter(new Schemes(home, session)::inUse).toList();
            found = inUse.isEmpty() ? named : inUse;
        }
        if (found.size() != 1) {
            throw found.isEmpty() ? refuse("reference.none", field, typed) : ambiguous(field, typed, found);
        }
        RecordLabel target = found.getFirst();
        Kind kind = field.targets().stream().filter(k -> k.name().equals(target.kind())).findFirst()
                .orElseThrow(() -> refuse("reference.kind", field, typed));
        EObject proxy = kind.create();
        ((InternalEObject) proxy).eSetProxyURI(URI.createURI(target.iri()));
        return proxy;
    }

    private Optional<EObject> part(Field field, EObject root, String typed) {
        RecordModel model = home.model();
        List<EObject> fitting = new ArrayList<>();
        root.eAllContents().forEachRemaining(object -> {
            Kind kind = model.kindOf(object);
            if (field.targets().contains(kind) && (RecordObject.iriOf(object).filter(typed::equals).isPresent()
                    || isTitled(kind, object, typed))) {
                fitting.add(object);
            }
        });
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    static boolean isTitled(Kind kind, EObject object, String typed) {
        return kind.title().values(object).stream()
                .anyMatch(text -> ((LangText) text).text().equalsIgnoreCase(typed));
    }

    private List<RecordLabel> byIri(String iri) {
        return home.records().findLive(iri, session).map(RevisionSummary::label).map(List::of).orElse(List.of());
    }

    private List<RecordLabel> byLabel(Field field, String typed) {
        Set<String> kinds = field.targets().stream().map(Kind::name).collect(Collectors.toCollection(HashSet::new));
        return home.projections().index(session.isPublic(), index ->
                index.complete(kinds, typed, MOST_LIKE_IT, session)).stream()
                .filter(label -> label.labels().stream().anyMatch(text -> text.text().equalsIgnoreCase(typed)))
                        .toList();
    }

    private Refusal refuse(String key, Field field, String typed) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Assignment.class, key, "field", field.name(),
                "value", typed, "kinds", field.targets().stream().map(kind -> kind.label(session.language()))
                        .collect(Collectors.joining(", "))));
    }

    private Refusal ambiguous(Field field, String typed, List<RecordLabel> found) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Assignment.class, "reference.several",
                "field", field.name(), "value", typed, "count", found.size(),
                "iris", found.stream().limit(MOST_NAMED).map(RecordLabel::iri).collect(Collectors.joining(", "))));
    }
}
