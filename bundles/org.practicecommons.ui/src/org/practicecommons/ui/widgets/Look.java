package org.practicecommons.ui.widgets;

import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * Colours and fonts, all derived from those of the desktop, so that a dark theme and a large font work by themselves.
 * Nothing has to be disposed.
 */
public final class Look {

    /** Room around groups of controls, in pixels. */
    public static final int SPACE = 12;
    /** Room between things that belong together. */
    public static final int GAP = 6;

    private static final String BACKGROUND = "org.practicecommons.background";
    private static final RGB TEAL = new RGB(28, 107, 102);
    private static final RGB RED = new RGB(168, 50, 58);
    private static final RGB GREEN = new RGB(43, 110, 34);
    private static final RGB AMBER = new RGB(138, 101, 0);
    private static final RGB BLUE = new RGB(42, 95, 158);

    private Look() {
    }

    public static Color paper(Display display) {
        return display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
    }

    public static Color ink(Display display) {
        return display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
    }

    /** For hints and times: still of contrast 4.5 : 1 on paper. */
    public static Color muted(Display display) {
        return blend(ink(display), paper(display), 0.68);
    }

    public static Color line(Display display) {
        return blend(ink(display), paper(display), 0.18);
    }

    /** The background of headers and side columns, one step off paper. */
    public static Color shade(Display display) {
        return blend(ink(display), paper(display), 0.04);
    }

    public static Color accent(Display display) {
        return strong(display, TEAL);
    }

    public static Color bad(Display display) {
        return strong(display, RED);
    }

    public static Color good(Display display) {
        return strong(display, GREEN);
    }

    public static Color warning(Display display) {
        return strong(display, AMBER);
    }

    public static Color information(Display display) {
        return strong(display, BLUE);
    }

    /** A tint of that colour to stand behind text. */
    public static Color tint(Display display, Color color) {
        return blend(color, paper(display), 0.14);
    }

    public static Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    public static Font italic() {
        return JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT);
    }

    /** For the title of a record. */
    public static Font title() {
        return scaled("title", 5, SWT.BOLD);
    }

    /** For headings of sections and empty states. */
    public static Font heading() {
        return scaled("heading", 2, SWT.BOLD);
    }

    /** Puts a control on paper. */
    public static <C extends Control> C onPaper(C control) {
        return on(control, paper(control.getDisplay()));
    }

    /**
     * Gives a control the background of what it stands on. GTK lets that shine through by itself, and a style for each
     * label would make every layout slow; elsewhere each control needs its own.
     */
    public static <C extends Control> C on(C control, Color background) {
        boolean plain = control instanceof Label || control instanceof Link;
        boolean shinesThrough = plain && SWT.getPlatform().equals("gtk")
                && background.equals(control.getParent().getData(BACKGROUND));
        if (!shinesThrough) {
            control.setBackground(background);
        }
        control.setData(BACKGROUND, background);
        if (control instanceof Link link) {
            // that of some desktops is too faint on dark paper
            link.setLinkForeground(information(control.getDisplay()));
        }
        return control;
    }

    /** The width of that many letters in the font of a control, so that room grows with the text. */
    public static int letters(Control control, int count) {
        return width(metrics(control), count);
    }

    static int width(FontMetrics metrics, int letters) {
        return (int) Math.ceil(metrics.getAverageCharacterWidth() * letters);
    }

    static FontMetrics metrics(Control control) {
        GC gc = new GC(control);
        gc.setFont(control.getFont());
        FontMetrics metrics = gc.getFontMetrics();
        gc.dispose();
        return metrics;
    }

    private static Font scaled(String name, int more, int style) {
        FontRegistry fonts = JFaceResources.getFontRegistry();
        String key = "org.practicecommons." + name;
        if (!fonts.hasValueFor(key)) {
            FontData[] data = fonts.getFontData(JFaceResources.DEFAULT_FONT);
            FontData[] mine = new FontData[data.length];
            for (int i = 0; i < data.length; i++) {
                mine[i] = new FontData(data[i].getName(), data[i].getHeight() + more, style);
            }
            fonts.put(key, mine);
        }
        return fonts.get(key);
    }

    private static Color strong(Display display, RGB rgb) {
        boolean dark = brightness(paper(display).getRGB()) < 128;
        return dark ? blend(new Color(rgb), new Color(255, 255, 255), 0.45) : new Color(rgb);
    }

    private static int brightness(RGB rgb) {
        return (rgb.red * 299 + rgb.green * 587 + rgb.blue * 114) / 1000;
    }

    private static Color blend(Color over, Color under, double share) {
        return new Color(mix(over.getRed(), under.getRed(), share), mix(over.getGreen(), under.getGreen(), share),
                mix(over.getBlue(), under.getBlue(), share));
    }

    private static int mix(int over, int under, double share) {
        return (int) Math.round(over * share + under * (1 - share));
    }
}
