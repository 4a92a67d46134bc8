package org.practicecommons.checks.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.practicecommons.checks.Check;

/**
 * Finds the checks: in a running framework the services that it knows, on a plain class path the components that are
 * listed beside {@link Check}. Both come from one list.
 */
public final class CheckComponents {

    private static final String LIST = "components.xml";

    private CheckComponents() {
    }

    public static List<Check> found() {
        Bundle bundle = FrameworkUtil.getBundle(Check.class);
        BundleContext framework = bundle == null ? null : bundle.getBundleContext();
        List<Check> services = framework == null ? List.of() : registered(framework);
        return services.isEmpty() ? listed() : services;
    }

    private static List<Check> registered(BundleContext framework) {
        try {
            Collection<ServiceReference<Check>> references = framework.getServiceReferences(Check.class, null);
            return references.stream().map(framework::getService).filter(check -> check != null).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of each class that the list names. */
    static List<Check> listed() {
        List<Check> checks = new ArrayList<>();
        try (InputStream in = Check.class.getResourceAsStream(LIST)) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("implementation")) {
                    checks.add(Class.forName(reader.getAttributeValue(null, "class")).asSubclass(Check.class)
                            .getConstructor().newInstance());
                }
            }
            return checks;
        } catch (IOException | XMLStreamException | ReflectiveOperationException e) {
            throw new IllegalStateException(LIST + " names a check that cannot be made", e);
        }
    }
}
