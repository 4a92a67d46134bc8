package org.practicecommons.wiring.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/**
 * Whatever class our code names, its bundle can load. A compiler does not see a package that is only passed through, so
 * a missing import would otherwise show when a user comes that way for the first time.
 */
class LinkageTest {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final Pattern NAMED = Pattern.compile("L([^;]+);");

    @Test
    void everyClassThatIsNamedCanBeLoaded() throws IOException {
        Set<String> missing = new TreeSet<>();
        int classes = 0;
        for (Bundle bundle : OurBundles.all()) {
            if (OurBundles.shortName(bundle).startsWith("lib.")) {
                continue; // libraries name optional ones that we leave out
            }
            Set<String> named = new TreeSet<>();
            for (URL entry : Collections.list(bundle.findEntries("/", "*.class", true))) {
                classes++;
                named.addAll(named(entry));
            }
            for (String name : named) {
                if (!loads(bundle, name)) {
                    missing.add(OurBundles.shortName(bundle) + ": " + name);
                }
            }
        }
        assertFalse(classes == 0);
        assertEquals(Set.of(), missing, "add their packages to Import-Package");
    }

    private static boolean loads(Bundle bundle, String name) {
        try {
            bundle.loadClass(name);
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }

    /** The classes in the constant pool of a class file (The Java Virtual Machine Specification, section 4.4). */
    private static List<String> named(URL file) throws IOException {
        List<String> named = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(file.openStream())) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            List<Integer> classes = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case UTF8 -> texts[i] = in.readUTF();
                    case CLASS -> classes.add(in.readUnsignedShort());
                    case 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // long and double take two places
                    }
                    default -> in.skipNBytes(4);
                }
            }
            for (int index : classes) {
                String name = texts[index];
                Matcher array = NAMED.matcher(name);
                if (!name.startsWith("[")) {
                    named.add(name.replace('/', '.'));
                } else if (array.find()) {
                    named.add(array.group(1).replace('/', '.'));
                }
            }
        }
        return named;
    }
}
