package org.multitude.platform.web;

import org.multitude.platform.text.Words;

/** Makes the frame around pages; the module at the top of the house implements it. */
public interface Frames {
    /**
     * The frame for one request.
     *
     * @param path path of the request, with its query
     */
    Frame frame(Words words, Caller caller, String path);
}
