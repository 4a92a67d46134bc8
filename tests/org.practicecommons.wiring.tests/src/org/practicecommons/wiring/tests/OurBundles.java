package org.practicecommons.wiring.tests;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** The bundles of this project that are installed in the running framework; tests and fragments are left out. */
final class OurBundles {

    private static final String PREFIX = "org.practicecommons.";

    private OurBundles() {
    }

    static List<Bundle> all() {
        return Stream.of(FrameworkUtil.getBundle(OurBundles.class).getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(PREFIX))
                .filter(bundle -> !bundle.getSymbolicName().endsWith(".tests"))
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .toList();
    }

    /** What comes after the common prefix: {@code ui.editor} for {@code org.practicecommons.ui.editor}. */
    static String shortName(Bundle bundle) {
        return bundle.getSymbolicName().substring(PREFIX.length());
    }
}
