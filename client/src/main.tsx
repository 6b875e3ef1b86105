import { CONTRACT } from "#contract/ids"; console.log(CONTRACT, document.title)
