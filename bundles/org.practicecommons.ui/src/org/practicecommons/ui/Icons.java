package org.practicecommons.ui;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.practicecommons.base.Finding;

/** Our icons. Images live as long as the display; nobody disposes them. */
public final class Icons {

    private static final String BUNDLE = "org.practicecommons.ui";
    /** Each line of a list asks, and to look into the bundle takes its time. */
    private static final Map<String, String> KIND_PATHS = new ConcurrentHashMap<>();

    private Icons() {
    }

    /** The icon of a kind; a plain one for kinds that a community has added. */
    public static Image kind(String kind) {
        return image(kindPath(kind));
    }

    public static ImageDescriptor kindDescriptor(String kind) {
        return descriptor(kindPath(kind));
    }

    public static Image action(String name) {
        return image("action/" + name);
    }

    public static ImageDescriptor actionDescriptor(String name) {
        return descriptor("action/" + name);
    }

    public static Image state(String name) {
        return image("state/" + name);
    }

    public static Image severity(Finding.Severity severity) {
        return state(severity.name().toLowerCase(Locale.ROOT));
    }

    private static String kindPath(String kind) {
        return KIND_PATHS.computeIfAbsent(kind, any -> {
            String path = "kind/" + kind.toLowerCase(Locale.ROOT);
            return Icons.class.getResource("/icons/" + path + ".svg") == null ? "kind/record" : path;
        });
    }

    private static Image image(String path) {
        ImageRegistry images = JFaceResources.getImageRegistry();
        String key = BUNDLE + '/' + path;
        if (images.getDescriptor(key) == null) {
            images.put(key, descriptor(path));
        }
        return images.get(key);
    }

    private static ImageDescriptor descriptor(String path) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + path + ".svg")
                .orElse(ImageDescriptor.getMissingImageDescriptor());
    }
}
