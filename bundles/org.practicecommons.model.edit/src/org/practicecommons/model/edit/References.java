package org.practicecommons.model.edit;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.model.Kind;

/** References to other records: proxies whose address is the record's IRI. */
final class References {

    private References() {
    }

    static EObject proxy(Kind kind, String iri) {
        EObject proxy = kind.create();
        ((InternalEObject) proxy).eSetProxyURI(URI.createURI(iri));
        return proxy;
    }

    static boolean isTo(Object target, String iri) {
        return target instanceof EObject object && EcoreUtil.getURI(object).toString().equals(iri);
    }
}
