package org.practicecommons.base.services;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/**
 * Finds what bundles contribute: in a running framework the services that it knows, on a plain class path the
 * components that {@code components.xml} beside the type of the service lists. Declarative services read that same
 * list, so that nothing is named twice.
 */
public final class Contributions {

    private static final String LIST = "components.xml";

    private Contributions() {
    }

    /** All services of that type, in no order; at least those that the list beside the type names. */
    public static <S> List<S> of(Class<S> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        BundleContext framework = bundle == null ? null : bundle.getBundleContext();
        List<S> services = framework == null ? List.of() : registered(type, framework);
        return services.isEmpty() ? listed(type) : services;
    }

    private static <S> List<S> registered(Class<S> type, BundleContext framework) {
        try {
            return framework.getServiceReferences(type, null).stream().map(framework::getService)
                    .filter(Objects::nonNull).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of each class that the list beside the type names. */
    public static <S> List<S> listed(Class<S> type) {
        List<S> found = new ArrayList<>();
        try (InputStream in = type.getResourceAsStream(LIST)) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("implementation")) {
                    found.add(Class.forName(reader.getAttributeValue(null, "class"), true, type.getClassLoader())
                            .asSubclass(type).getConstructor().newInstance());
                }
            }
            return found;
        } catch (IOException | XMLStreamException | ReflectiveOperationException e) {
            throw new IllegalStateException(LIST + " beside " + type.getName() + " names what cannot be made", e);
        }
    }
}
