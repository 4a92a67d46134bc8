package org.practicecommons.graph.internal;

import java.util.Optional;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * The IRI of an object, kept at the object itself, so that it goes where the object goes, into an undo stack and back.
 */
public final class ObjectIri extends AdapterImpl {

    private final String iri;

    private ObjectIri(String iri) {
        this.iri = iri;
    }

    public static Optional<String> of(EObject object) {
        if (object.eIsProxy()) {
            return Optional.of(((InternalEObject) object).eProxyURI().toString());
        }
        return EcoreUtil.getExistingAdapter(object, ObjectIri.class) instanceof ObjectIri known
                ? Optional.of(known.iri) : Optional.empty();
    }

    public static void set(EObject object, String iri) {
        object.eAdapters().removeIf(ObjectIri.class::isInstance);
        object.eAdapters().add(new ObjectIri(iri));
    }

    @Override
    public boolean isAdapterForType(Object type) {
        return type == ObjectIri.class;
    }
}
