package org.practicecommons.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.practicecommons.ui.Languages;

/** Pictures of screens, for people to look at. */
final class Pictures {

    private Pictures() {
    }

    /** Keeps what is on that part of the screen. */
    static void take(Rectangle area, String name) {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // let everything be drawn
        }
        Image image = new Image(display, area.width, area.height);
        GC gc = new GC(display);
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        Path folder = Path.of(System.getProperty("pictures", "target/pictures"));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String language = Languages.ofWindow().getLanguage();
        loader.save(folder.resolve(name + "-" + language + ".png").toString(), SWT.IMAGE_PNG);
    }
}
