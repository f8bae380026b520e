/** What a web server is told of the site that it serves. */

export interface ServerSite {
  /** The folder of the host that the site stands in: `/`, or `/plans/`. */
  readonly base: string;
  /** The server's folder on disk; the site's files lie in it, or in its folder `plans/` where `base` is `/plans/`. */
  readonly root: string;
  /** Name of the host, or what the server is to listen to. */
  readonly host: string;
}

/** The committed configuration files are for this one. */
export const exampleSite: ServerSite = { base: '/', root: '/srv/jiku', host: 'plans.example.org' };
