/** Five frames of a small square on its way across, H.264 baseline, 160 by 96 pixels: what `makeMp4` packs. */
export const videoFrames: readonly string[] = [
  "AAAAzGW4AAQAABf//+CKKAARu8cAA5HAAECmI7ycnJycnJycn//8YLuAHFpAjnEDbV1BCRGETNcADMrJORhiVwAMNxtbIELYtaZYyaKawYTC/+" +
    "PDBVCtoJSeBwikS/A4CMXL09dddddcLP/u/3vWMMSMRtidg3aZ556euuuuuv8P+AMFUICUpAgBMQvACeyJmIOn1e4AScZogwTvV4Wujv4Egvcy" +
    "cz8Pj+CqEF3QIFmfBwgUzwcBAxmnrrrrrrm5qulrrrrrrrrp666666668A==",
  "AAAAX2HgAEAAvkF4sXd8/wIMN8AHLM2JgyTdXvAaBu8AKLLho6A9+AFaOxdFB74hcNuABGb7ruv/ACTo0J1J6vf64AxN3Z2/ABF/dO48x7z/AR" +
    "KxC8Bk5jyZ/3EHvPxJ5IqA",
  "AAAAjGHgAIABPkDeNO/AZMOcCRVpy9eAOKnx3lHADt2r0dTRimwycBkzyp4BE98f3/8AmadP+fzn83w/9gqmiX7MTMdWJWItY7tefLIAS25DgJ" +
    "bckAE0uQ4BNLhzycBkwvAxTTMYppmMU0z6wcBRiAYOdG5xBwCrEA0xebnC56w4L25BFt7f8OEkuQekm/DM",
  "AAAATGHgAMABvkBHjj+f4DJqlUILXaayGiGpv/EPYLeACmNOZhXqc09XvCJGYQmRYAOYkPuIli0+/AB2Gpvh1NUn3mP5/689P5jyZ/654Zg=",
  "AAAAtWHgAQACPkBXhA78Bkw54R4Pz14AVpuJPf9//ADVIjap/12HFKS/+JLSSXxS1UvLY0DsawGTDnADKKq+e/3evgCEhypqdio4AfMVsXxHfQ" +
    "c/89ZAAELlyHAAIBcuSAACIbbkOAARDbci3o/Xn9lgAFBWIOAAWOxLAALmYg4ABczBzyfPWHACLVyA2JkdH5chwARruQGoiVrT8uevfP7BwACB" +
    "WIBoY35ucQcAAiRiAYDSohucBaA=",
];

/** Their decoder configuration (`avcC`). */
export const videoConfig = "AULACv/hABFnQsAKjI1BRpNwENAQeEQjUAEABGjOPIA=";
