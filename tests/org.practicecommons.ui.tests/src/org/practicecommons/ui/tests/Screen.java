package org.practicecommons.ui.tests;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** What is on the screen at a moment, pixel by pixel, as eyes have it: whatever theme, style sheet or font made it. */
final class Screen {

    private final ImageData pixels;

    Screen(Display display) {
        Rectangle all = display.getBounds();
        Image image = new Image(display, all.width, all.height);
        GC gc = new GC(display);
        gc.copyArea(image, all.x, all.y);
        gc.dispose();
        pixels = image.getImageData();
        image.dispose();
    }

    /**
     * The contrast of what is written in an area with what it is written on, from 1 to 21 as WCAG 2.2 defines it: that
     * of the most frequent colour and the one that differs most from it.
     */
    double contrast(Rectangle area) {
        Rectangle seen = area.intersection(new Rectangle(0, 0, pixels.width, pixels.height));
        Map<Integer, Integer> colours = new HashMap<>();
        for (int y = seen.y; y < seen.y + seen.height; y++) {
            for (int x = seen.x; x < seen.x + seen.width; x++) {
                colours.merge(pixels.getPixel(x, y), 1, Integer::sum);
            }
        }
        int paper = colours.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
        double under = luminance(paper);
        return colours.keySet().stream().mapToDouble(this::luminance)
                .map(over -> (Math.max(over, under) + 0.05) / (Math.min(over, under) + 0.05)).max().orElse(1);
    }

    private double luminance(int pixel) {
        RGB rgb = pixels.palette.getRGB(pixel);
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
