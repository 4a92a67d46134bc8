package org.practicecommons.wiring.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.osgi.framework.Bundle;

/**
 * Every class that compiled code names can be loaded by its bundle. A package that is missing in a manifest compiles
 * when only a type behind a type comes from it, and then fails at run time.
 */
class ReferencesTest {

    private static final int CLASS = 7;
    private static final int NAME_AND_TYPE = 12;

    @Test
    void everyNamedClassIsReachable() throws IOException {
        Set<String> broken = new TreeSet<>();
        int seen = 0;
        for (Bundle bundle : OurBundles.all()) {
            if (OurBundles.shortName(bundle).startsWith("lib.")) {
                continue; // libraries name optional packages that nobody installs
            }
            Set<String> names = new TreeSet<>();
            for (URL url : Collections.list(bundle.findEntries("/", "*.class", true))) {
                collect(url, names);
            }
            seen += names.size();
            for (String name : names) {
                try {
                    bundle.loadClass(name);
                } catch (ClassNotFoundException | LinkageError e) {
                    broken.add(OurBundles.shortName(bundle) + " cannot reach " + name);
                }
            }
        }
        assertEquals("", String.join("\n", broken));
        assertTrue(seen > 1000, "only " + seen + " names were found");
    }

    private static void collect(URL url, Set<String> names) throws IOException {
        try (InputStream in = url.openStream()) {
            ClassReader reader = new ClassReader(in);
            char[] buffer = new char[reader.getMaxStringLength()];
            for (int i = 1; i < reader.getItemCount(); i++) {
                int item = reader.getItem(i);
                int tag = item == 0 ? 0 : reader.readByte(item - 1);
                if (tag == CLASS) {
                    add(Type.getObjectType(reader.readUTF8(item, buffer)), names);
                } else if (tag == NAME_AND_TYPE) {
                    described(reader.readUTF8(item + 2, buffer)).forEach(type -> add(type, names));
                }
            }
        }
    }

    private static List<Type> described(String descriptor) {
        if (!descriptor.startsWith("(")) {
            return List.of(Type.getType(descriptor));
        }
        List<Type> types = new ArrayList<>(List.of(Type.getArgumentTypes(descriptor)));
        types.add(Type.getReturnType(descriptor));
        return types;
    }

    private static void add(Type type, Set<String> names) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            names.add(element.getClassName());
        }
    }
}
