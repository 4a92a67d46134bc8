package org.practicecommons.ui;

/**
 * What F1 shows. A part that has something to say adapts to it: the form about the field that has the keyboard, a view
 * about itself.
 *
 * @param title what it is about
 * @param text whole sentences, in paragraphs
 */
public record HelpText(String title, String text) {
}
