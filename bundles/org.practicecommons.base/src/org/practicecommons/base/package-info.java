/**
 * What every other bundle may rely on: ids and clock through one seam ({@link org.practicecommons.base.Environment}),
 * who is acting ({@link org.practicecommons.base.Session}), who may see ({@link org.practicecommons.base.Audience}),
 * texts with a language ({@link org.practicecommons.base.LangText}), progress, reports and sentences for people
 * ({@link org.practicecommons.base.Message}, {@link org.practicecommons.base.Refusal}).
 *
 * <p>Start at {@link org.practicecommons.base.Session}. This package never touches a file, a framework or a window.
 */
package org.practicecommons.base;
