package org.practicecommons.ui.editor.model;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RecordLabel;

/** References as the form sees them: proxies that carry the IRI of a record, or parts of the same record. */
public final class References {

    private References() {
    }

    /** A reference to another record. */
    public static EObject to(Kind kind, String iri) {
        EObject proxy = kind.create();
        ((InternalEObject) proxy).eSetProxyURI(URI.createURI(iri));
        return proxy;
    }

    /** The IRI of the record that a value refers to; empty when it is a part of the record that is being edited. */
    public static Optional<String> iri(Object value) {
        return value instanceof EObject object && object.eIsProxy()
                ? Optional.of(((InternalEObject) object).eProxyURI().toString())
                : Optional.empty();
    }

    /** Whether a field refers to parts of the same record rather than to other records. */
    public static boolean withinRecord(Field field) {
        return field.targets().stream().noneMatch(Kind::isRecord);
    }

    /** The parts of the record that such a field may refer to, in their order. */
    public static List<EObject> candidates(Field field, EObject root, RecordModel model) {
        Iterator<EObject> all = root.eAllContents();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
                .filter(part -> field.targets().contains(model.kindOf(part)))
                .toList();
    }

    /** What a part is called in lists; empty when nothing that names it has been written yet. */
    public static String name(EObject part, RecordModel model, Locale language) {
        List<LangText> texts = model.kindOf(part).title().values(part).stream()
                .filter(LangText.class::isInstance).map(LangText.class::cast).toList();
        return RecordLabel.best(texts, language.getLanguage()).map(LangText::text).orElse("");
    }
}
