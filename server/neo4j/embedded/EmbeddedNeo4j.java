// Starts Neo4j Community in a process of its own and stops it when standard input closes, so that the database
// goes down with the program that started it, however that program ends.
//
// This file links against Neo4j Community Edition (GPLv3) and is therefore, alone in this repository, licensed
// under the GNU General Public License, version 3. It is run from source and never distributed as a binary.
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

public class EmbeddedNeo4j {
    public static void main(String[] args) throws Exception {
        var dbms = new DatabaseManagementServiceBuilder(Path.of(args[0]))
            .loadPropertiesFromFile(Path.of(args[1]))
            .build();
        // Ending by signal must close the store too, not only ending by standard input.
        Runtime.getRuntime().addShutdownHook(new Thread(dbms::shutdown));
        if (!dbms.database("neo4j").isAvailable(60_000)) {
            System.err.println("The database did not become available within 60 seconds.");
            System.exit(1);
        }
        System.out.println("ready");
        System.out.flush();
        while (System.in.read() != -1) { /* wait for the parent to go */ }
        System.exit(0);
    }
}
