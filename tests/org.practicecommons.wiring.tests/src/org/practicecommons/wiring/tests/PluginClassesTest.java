package org.practicecommons.wiring.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every class that a plugin.xml names exists in its bundle and loads. */
class PluginClassesTest {

    /** Attributes of extension points that hold class names. */
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "run", "contributorClass", "defaultHandler",
            "serviceFactory", "factoryClass", "adapterType", "labelProvider", "contentProvider");

    @Test
    void everyClassNamedInAPluginXmlLoads() throws ParserConfigurationException, IOException, SAXException {
        List<String> broken = new ArrayList<>();
        int seen = 0;
        for (Bundle bundle : OurBundles.all()) {
            for (String name : classNames(bundle)) {
                seen++;
                try {
                    bundle.loadClass(name);
                } catch (ClassNotFoundException | LinkageError e) {
                    broken.add(bundle.getSymbolicName() + ": " + name + " (" + e + ")");
                }
            }
        }
        assertEquals(List.of(), broken);
        assertFalse(seen == 0, "no class name was found in any plugin.xml");
    }

    private static List<String> classNames(Bundle bundle)
            throws ParserConfigurationException, IOException, SAXException {
        URL url = bundle.getEntry("plugin.xml");
        List<String> names = new ArrayList<>();
        if (url == null) {
            return names;
        }
        Document document;
        try (InputStream in = url.openStream()) {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                Attr attribute = (Attr) element.getAttributes().item(j);
                if (CLASS_ATTRIBUTES.contains(attribute.getName())
                        && attribute.getValue().contains(".practicecommons.")) {
                    names.add(attribute.getValue().replaceFirst("[:/].*", ""));
                }
            }
        }
        return names;
    }
}
