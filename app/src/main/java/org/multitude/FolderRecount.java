package org.multitude;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each file of a folder counted again. */
record FolderRecount(List<One> files) implements Recounted {

    /**
     * A file: what came of it, or why it could not be counted.
     *
     * @param name of the file, from the folder
     */
    record One(String name, Optional<Recounted> result, String failure) {
        boolean asPublished() {
            return result.map(Recounted::asPublished).orElse(false);
        }

        String verdict() {
            return result.map(Recounted::verdict).orElse(failure);
        }
    }

    @Override
    public void print(Lines out) {
        files.forEach(file -> out.say(file.name() + ": " + file.verdict()));
        out.blank();
        out.say(verdict());
    }

    @Override
    public boolean asPublished() {
        return files.stream().allMatch(One::asPublished);
    }

    @Override
    public String verdict() {
        long failed = files.stream().filter(file -> file.result().isEmpty()).count();
        long otherwise = files.stream().filter(file -> !file.asPublished()).count() - failed;
        return "%,d files counted, %,d not as published, %,d that could not be counted"
                .formatted(files.size() - failed, otherwise, failed);
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", "folder");
        json.put("files", files.stream().map(FolderRecount::file).toList());
        return json;
    }

    private static Map<String, Object> file(One one) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("file", one.name());
        one.result()
                .ifPresentOrElse(result -> said.put("result", result.json()), () -> said.put("failure", one.failure()));
        return said;
    }
}
