/** Words as search compares them: without accents and case, and by their forms. */
@NullMarked
@NamedInterface("words")
package org.cairncrm.shared.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
